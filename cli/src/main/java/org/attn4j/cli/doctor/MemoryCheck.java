package org.attn4j.cli.doctor;

/** Whether images fit the heap, and networks the memory beside it. */
final class MemoryCheck implements Check {

    /** CIFAR-10 as bytes is 184 MB; under this even small studies fail. */
    private static final long SMALLEST_HEAP = 256 * ByteSizes.MEGABYTE;

    private static final long USUAL_HEAP = 900 * ByteSizes.MEGABYTE;

    /** Libraries, heap and the smallest networks. */
    private static final long SMALLEST = 2 * ByteSizes.GIGABYTE;

    /** The recipe's AlexNet at batches of 128. */
    private static final long USUAL = 4 * ByteSizes.GIGABYTE;

    private final Memory memory;

    MemoryCheck(Memory memory) {
        this.memory = memory;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Finding look() {
        String text = ByteSizes.text(memory.physical()) + ", " + ByteSizes.text(memory.free()) + " of it free, heap of "
                + ByteSizes.text(memory.heap()) + " at most";
        if (memory.heap() < SMALLEST_HEAP) {
            return Finding.failure(text, "the heap is too small for any data: set ATTN4J_HEAP, such as ATTN4J_HEAP=2g");
        }
        if (memory.physical() < SMALLEST) {
            return Finding.failure(text, "training needs 2 GB or more: use a machine or container with more memory");
        }
        if (memory.heap() < USUAL_HEAP) {
            return Finding.warning(text, "CIFAR-10 needs a heap of 1 GB: set ATTN4J_HEAP, such as ATTN4J_HEAP=2g");
        }
        if (memory.physical() < USUAL) {
            return Finding.warning(text, "the recipe needs 4 GB: make /training/batchSize smaller");
        }
        return Finding.ok(text);
    }
}
