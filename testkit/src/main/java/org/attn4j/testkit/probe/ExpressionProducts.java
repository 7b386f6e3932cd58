package org.attn4j.testkit.probe;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.engine.site.AutodiffExpression;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Counts the multiply-adds that an autodiff module's expression computes for one image in inference: those with trained
 * weights and those of activations with activations. Products of weights with weights do not count, since they are
 * computed once for all images, nor do products with constants, such as means.
 */
@BackendIndependent
final class ExpressionProducts {

    /** Repairs depend on the number of images: a batch of one could contain other operations. */
    private static final int BATCH = 2;

    private static final String MATRICES = "matmul";
    private static final String TENSORS = "tensordot";
    private static final String ATTENTION = "dot_product_attention";
    private static final String DEPTHWISE = "depthwise_conv2d";
    private static final Set<String> CONVOLUTIONS = Set.of("conv1d", "conv2d", "conv3dnew");
    private static final Set<String> ELEMENT_WISE = Set.of("multiply", "divide", "realdiv", "reversedivide");

    /** Sums that make an element-wise product of activations a matrix product. */
    private static final Set<String> SUMS = Set.of("reduce_sum", "reduce_mean");

    /** Layer operations that do not count: biases, pooling and windows. */
    private static final Set<String> UNCOUNTED = Set.of("biasadd", "maxpool2d", "avgpool2d", "im2col", "upsampling2d");

    /** Operations that depend only on the shape of their operand. */
    private static final Set<String> SHAPE_OPERATIONS = Set.of("ones_as", "zeros_as", "shape_of");

    /** The inputs that a variable depends on; constants and running statistics do not count. */
    private enum Origin {
        WEIGHTS,
        IMAGES
    }

    private static final Set<Origin> WEIGHTS = EnumSet.of(Origin.WEIGHTS);

    private final Map<String, INDArray> values = new HashMap<>();
    private final Map<String, Set<Origin>> origins = new HashMap<>();
    private long layers;
    private long elementWise;
    private boolean known = true;

    private ExpressionProducts() {}

    /** The multiply-adds; empty if the expression contains a layer operation that this class does not know. */
    static Optional<ModuleProbe.Products> of(AutodiffModule module, PlacedModule placed, DataType type) {
        FeatureShape shape = placed.shape();
        INDArray images = Nd4j.zeros(type, BATCH, shape.channels(), shape.height(), shape.width());
        AutodiffExpression expression = AutodiffExpression.of(module, placed, images, false);
        ExpressionProducts products = new ExpressionProducts();
        products.evaluate(expression.graph(), images);
        products.origins.put(AutodiffExpression.X, EnumSet.of(Origin.IMAGES));
        placed.weights().stream()
                .filter(Weight::trained)
                .forEach(weight -> products.origins.put(weight.name(), EnumSet.of(Origin.WEIGHTS)));
        products.count(expression.graph());
        return products.known
                ? Optional.of(new ModuleProbe.Products(products.layers / BATCH, products.elementWise / BATCH))
                : Optional.empty();
    }

    private void evaluate(SameDiff graph, INDArray images) {
        List<String> outputs = graph.getOps().values().stream()
                .flatMap(op -> op.getOutputsOfOp().stream())
                .toList();
        values.putAll(graph.output(Map.of(AutodiffExpression.DY, images), outputs));
        graph.variables().forEach(variable -> {
            if (!values.containsKey(variable.name()) && !variable.isPlaceHolder()) {
                values.put(variable.name(), variable.getArr());
            }
        });
    }

    private void count(SameDiff graph) {
        for (SameDiffOp op : graph.getOps().values()) {
            String output = op.getOutputsOfOp().get(0);
            if (op.getInputsToOp().size() > 1 && origins(graph, output).contains(Origin.IMAGES)) {
                Set<Origin> left = origins(graph, op.getInputsToOp().get(0));
                Set<Origin> right = origins(graph, op.getInputsToOp().get(1));
                if (!left.isEmpty() && !right.isEmpty()) {
                    boolean weighted = left.equals(WEIGHTS) || right.equals(WEIGHTS);
                    count(op, values.get(output), weighted || isSummed(graph, output));
                }
            }
        }
    }

    /**
     * Counts an operation that combines activations with weights or with activations.
     *
     * @param factors whether element-wise products count, if the module says so
     */
    private void count(SameDiffOp op, INDArray output, boolean factors) {
        String name = op.getOp().opName();
        INDArray left = values.get(op.getInputsToOp().get(0));
        INDArray right = values.get(op.getInputsToOp().get(1));
        if (name.equals(MATRICES)) {
            // [M,K] x [K,N]: each of the M K elements of the left operand is multiplied with N columns.
            layers += left.length() * output.size(-1);
        } else if (name.equals(TENSORS)) {
            // The lengths are M K, K N and M N.
            layers +=
                    output.length() * Math.round(Math.sqrt((double) left.length() * right.length() / output.length()));
        } else if (name.equals(ATTENTION)) {
            // Each query is multiplied with each key, each weight with each value.
            layers += (left.length() + output.length()) * right.size(-1);
        } else if (CONVOLUTIONS.contains(name)) {
            layers += output.length() * (right.length() / right.size(-1));
        } else if (name.equals(DEPTHWISE)) {
            layers += output.length() * right.size(0) * right.size(1);
        } else if (ELEMENT_WISE.contains(name)) {
            elementWise += factors ? output.length() : 0;
        } else if (op.getOp().getClass().getPackageName().contains(".impl.layers") && !UNCOUNTED.contains(name)) {
            known = false;
        }
    }

    private boolean isSummed(SameDiff graph, String variable) {
        return graph.getOps().values().stream()
                .anyMatch(op ->
                        SUMS.contains(op.getOp().opName()) && op.getInputsToOp().contains(variable));
    }

    /** The inputs that a variable depends on, directly or indirectly. */
    private Set<Origin> origins(SameDiff graph, String name) {
        Set<Origin> found = origins.get(name);
        if (found == null) {
            found = EnumSet.noneOf(Origin.class);
            for (SameDiffOp op : graph.getOps().values()) {
                if (op.getOutputsOfOp().contains(name)
                        && !SHAPE_OPERATIONS.contains(op.getOp().opName())) {
                    for (String input : op.getInputsToOp()) {
                        found.addAll(origins(graph, input));
                    }
                }
            }
            origins.put(name, found);
        }
        return found;
    }
}
