package org.attn4j.core.map;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.array.BackendIndependent;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Computes a program by ND4J operations on whole arrays [N,C,H,W] in C order. */
@BackendIndependent
final class Nd4jMapPass {

    private final MapProgram program;
    private final DataType type;
    private final Map<FeatureMap, INDArray> values = new IdentityHashMap<>();

    private Nd4jMapPass(MapProgram program) {
        this.program = program;
        this.type =
                program.arrays().stream().map(INDArray::dataType).findFirst().orElse(Nd4j.defaultFloatingPointType());
    }

    static List<INDArray> compute(MapProgram program) {
        Nd4jMapPass pass = new Nd4jMapPass(program);
        program.nodes().forEach(node -> pass.values.put(node, pass.value(node)));
        List<INDArray> results = new ArrayList<>();
        program.results().forEach(result -> results.add(pass.result(result)));
        return results;
    }

    private INDArray value(FeatureMap node) {
        return switch (node.operation()) {
            case ARRAY -> node.array();
            case NUMBER -> Nd4j.valueArrayOf(new long[] {1, 1, 1, 1}, node.number(), type);
            case AT -> at(node);
            case TIMES -> operand(node, 0).mul(operand(node, 1));
            case PLUS -> operand(node, 0).add(operand(node, 1));
            case MINUS -> operand(node, 0).sub(operand(node, 1));
            case MAX -> Transforms.max(whole(operand(node, 0)), whole(operand(node, 1)));
            case SIGMOID -> Transforms.sigmoid(operand(node, 0), true);
            case AT_LEAST ->
                whole(operand(node, 1)).gt(whole(operand(node, 0))).castTo(type).rsubi(1);
        };
    }

    private INDArray operand(FeatureMap node, int index) {
        return values.get(node.operands().get(index));
    }

    /** An array repeated to the whole shape, a copy. */
    private INDArray whole(INDArray array) {
        return Nd4j.zeros(type, program.shape()).addi(array);
    }

    private INDArray at(FeatureMap node) {
        INDArray own = Nd4j.zeros(type, program.shape()).addi(indices(node.over()));
        return own.subi(operand(node, 1)).eq(0).castTo(type).muli(operand(node, 0));
    }

    /** The index of each element along the axes. */
    private INDArray indices(Over over) {
        long[] shape = program.shape();
        long[] along =
                switch (over) {
                    case PIXELS -> new long[] {1, 1, shape[2], shape[3]};
                    case CHANNELS -> new long[] {1, shape[1], 1, 1};
                    case WIDTH -> new long[] {1, 1, 1, shape[3]};
                    case HEIGHT -> new long[] {1, 1, shape[2], 1};
                };
        return Nd4j.arange(over.count(shape)).castTo(type).reshape('c', along);
    }

    private INDArray result(Result result) {
        INDArray map = values.get(result.map());
        if (result.kind() == Result.Kind.VALUES) {
            return whole(map);
        }
        INDArray rows = rows(whole(map), result.over());
        INDArray reduced =
                switch (result.kind()) {
                    case SUM -> rows.sum(1);
                    case MEAN -> rows.mean(1);
                    case MAX -> rows.max(1);
                    default -> rows.argMax(1).castTo(type);
                };
        return reduced.reshape('c', result.over().reduced(program.shape()));
    }

    /** The elements that are combined as rows of a matrix, in the order of the result's elements. */
    private INDArray rows(INDArray map, Over over) {
        INDArray ordered =
                switch (over) {
                    case PIXELS, WIDTH -> map;
                    case CHANNELS -> map.permute(0, 2, 3, 1).dup('c');
                    case HEIGHT -> map.permute(0, 1, 3, 2).dup('c');
                };
        long count = over.count(program.shape());
        return ordered.reshape('c', map.length() / count, count);
    }
}
