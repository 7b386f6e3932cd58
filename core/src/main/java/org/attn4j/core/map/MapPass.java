package org.attn4j.core.map;

import java.util.List;
import org.attn4j.core.array.HostArray;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes results of expressions in one pass over their arrays. Float arrays in host memory are read in tiles, images in
 * parallel; images are independent, so results do not depend on the number of threads. On other backends and
 * for other types, and where no array has the whole map's shape, ND4J operations on whole arrays compute the same, for finite
 * values. Thread-safe.
 */
public final class MapPass {

    private MapPass() {}

    /**
     * One result, a new array.
     *
     * @throws IllegalArgumentException if the arrays' shapes do not fit together
     */
    public static INDArray compute(Result result) {
        return compute(List.of(result)).get(0);
    }

    /**
     * Several results in one pass, in new arrays; what their expressions share is computed once.
     *
     * @param results at least one; all of feature maps of one shape
     * @throws IllegalArgumentException if the arrays' shapes do not fit together
     */
    public static List<INDArray> compute(List<Result> results) {
        MapProgram program = MapProgram.of(results);
        return suitsHost(program) ? HostMapPass.compute(program) : Nd4jMapPass.compute(program);
    }

    /** Whether maps of this type are computed in the layout that they have; others must be in C order. */
    public static boolean anyLayout(DataType type) {
        return type == DataType.FLOAT && HostArray.onHost();
    }

    private static boolean suitsHost(MapProgram program) {
        return HostArray.onHost()
                && !program.maps().isEmpty()
                && program.arrays().stream().allMatch(array -> array.dataType() == DataType.FLOAT);
    }
}
