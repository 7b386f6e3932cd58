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
 * Counts the multiply-adds with trained weights that an autodiff module's expression computes for one image in
 * inference. Products of weights with weights do not count, since they are computed once for all images.
 */
@BackendIndependent
final class ExpressionProducts {

    private static final Set<String> MATRICES = Set.of("matmul", "xw_plus_b");
    private static final Set<String> CONVOLUTIONS = Set.of("conv1d", "conv2d", "conv3dnew");
    private static final Set<String> ELEMENT_WISE = Set.of("multiply", "divide", "realdiv", "reversedivide");

    /** Layer operations that do not count: normalisation and biases. */
    private static final Set<String> UNCOUNTED = Set.of("batchnorm", "biasadd");

    /** Operations that depend only on the shape of their operand. */
    private static final Set<String> SHAPE_OPERATIONS = Set.of("ones_as", "zeros_as", "shape_of");

    /** The inputs that a variable depends on; constants and running statistics do not count. */
    private enum Origin {
        WEIGHTS,
        IMAGES
    }

    private final Map<String, INDArray> values = new HashMap<>();
    private final Map<String, Set<Origin>> origins = new HashMap<>();
    private long layers;
    private long elementWise;
    private boolean known = true;

    private ExpressionProducts() {}

    /** The multiply-adds; empty if the expression contains a layer operation that this class does not know. */
    static Optional<ModuleProbe.Products> of(AutodiffModule module, PlacedModule placed, DataType type) {
        FeatureShape shape = placed.shape();
        INDArray image = Nd4j.zeros(type, 1, shape.channels(), shape.height(), shape.width());
        AutodiffExpression expression = AutodiffExpression.of(module, placed, image, false);
        ExpressionProducts products = new ExpressionProducts();
        products.evaluate(expression.graph(), image);
        products.origins.put(AutodiffExpression.X, EnumSet.of(Origin.IMAGES));
        placed.weights().stream()
                .filter(Weight::trained)
                .forEach(weight -> products.origins.put(weight.name(), EnumSet.of(Origin.WEIGHTS)));
        products.count(expression.graph());
        return products.known
                ? Optional.of(new ModuleProbe.Products(products.layers, products.elementWise))
                : Optional.empty();
    }

    private void evaluate(SameDiff graph, INDArray image) {
        List<String> outputs = graph.getOps().values().stream()
                .flatMap(op -> op.getOutputsOfOp().stream())
                .toList();
        values.putAll(graph.output(Map.of(AutodiffExpression.DY, image), outputs));
        graph.variables().forEach(variable -> {
            if (!values.containsKey(variable.name()) && !variable.isPlaceHolder()) {
                values.put(variable.name(), variable.getArr());
            }
        });
    }

    private void count(SameDiff graph) {
        for (SameDiffOp op : graph.getOps().values()) {
            List<String> inputs = op.getInputsToOp();
            Optional<String> weight = inputs.stream()
                    .filter(name -> origins(graph, name).equals(EnumSet.of(Origin.WEIGHTS)))
                    .findFirst();
            String output = op.getOutputsOfOp().get(0);
            if (weight.isPresent() && origins(graph, output).contains(Origin.IMAGES)) {
                count(op, values.get(weight.get()), values.get(output));
            }
        }
    }

    private void count(SameDiffOp op, INDArray weight, INDArray output) {
        String name = op.getOp().opName();
        if (MATRICES.contains(name)) {
            // [M,K] x [K,N]: each of the M K elements of the left operand is multiplied with N columns.
            layers += values.get(op.getInputsToOp().get(0)).length() * output.size(-1);
        } else if (CONVOLUTIONS.contains(name)) {
            layers += output.length() * (weight.length() / weight.size(-1));
        } else if (name.equals("depthwise_conv2d")) {
            layers += output.length() * weight.size(0) * weight.size(1);
        } else if (ELEMENT_WISE.contains(name)) {
            elementWise += output.length();
        } else if (op.getOp().getClass().getPackageName().contains(".impl.layers") && !UNCOUNTED.contains(name)) {
            known = false;
        }
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
