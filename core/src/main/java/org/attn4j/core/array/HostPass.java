package org.attn4j.core.array;

import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One pass over float arrays of one length in the processor's memory, element by element, on all processors. Elements are
 * independent, so the result does not depend on the number of threads.
 */
public final class HostPass {

    /** Elements at a time: four arrays of this length stay in a core's first cache. */
    private static final int CHUNK = 2048;

    /** Parts that are worked on side by side: more than processors, so that none waits for another. */
    private static final int BLOCKS = 32;

    private HostPass() {}

    /** What happens to a chunk of each array, the written ones first; only the first elements of each are of the chunk. */
    @FunctionalInterface
    public interface Update {
        void of(float[][] chunks, int count);
    }

    /**
     * Runs an update over whole arrays.
     *
     * @param written arrays that the update changes
     * @param read arrays that it only reads; their memory is not written to
     */
    public static void run(List<INDArray> written, List<INDArray> read, Update update) {
        List<HostArray> arrays = Stream.concat(written.stream(), read.stream())
                .map(HostArray::of)
                .toList();
        int length = Math.toIntExact(written.get(0).length());
        int longest = Math.max(CHUNK, 1 + (length - 1) / BLOCKS);
        Parallel.eachBlock(length, longest, () -> new float[arrays.size()][CHUNK], (chunks, begin, elements) -> {
            int end = begin + elements;
            for (int from = begin; from < end; from += CHUNK) {
                int count = Math.min(CHUNK, end - from);
                for (int i = 0; i < chunks.length; i++) {
                    arrays.get(i).get(from, chunks[i], count);
                }
                update.of(chunks, count);
                for (int i = 0; i < written.size(); i++) {
                    arrays.get(i).put(from, chunks[i], count);
                }
            }
        });
    }
}
