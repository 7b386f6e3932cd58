package org.attn4j.core.array;

import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One parallel pass over float arrays of equal length in host memory, element by element. Elements are independent, so
 * the result does not depend on the number of threads.
 */
public final class HostPass {

    /** Elements of a tile: four arrays of this length fit into a core's first-level cache. */
    private static final int TILE = 2048;

    /** Blocks to distribute over threads: more than there are processors, so that all are busy until the end. */
    private static final int BLOCKS = 32;

    private HostPass() {}

    /**
     * Updates one tile of each array, the written ones first; only the first {@code count} elements of each are valid.
     */
    @FunctionalInterface
    public interface Update {
        void apply(float[][] tiles, int count);
    }

    /**
     * Applies an update to whole arrays.
     *
     * @param written arrays that the update changes
     * @param read arrays that it only reads
     */
    public static void run(List<INDArray> written, List<INDArray> read, Update update) {
        List<HostArray> arrays = Stream.concat(written.stream(), read.stream())
                .map(HostArray::of)
                .toList();
        int length = Math.toIntExact(written.get(0).length());
        int blockLength = Math.max(TILE, 1 + (length - 1) / BLOCKS);
        Parallel.forEachBlock(length, blockLength, () -> new float[arrays.size()][TILE], (tiles, begin, elements) -> {
            int end = begin + elements;
            for (int from = begin; from < end; from += TILE) {
                int count = Math.min(TILE, end - from);
                for (int i = 0; i < tiles.length; i++) {
                    arrays.get(i).get(from, tiles[i], count);
                }
                update.apply(tiles, count);
                for (int i = 0; i < written.size(); i++) {
                    arrays.get(i).put(from, tiles[i], count);
                }
            }
        });
    }
}
