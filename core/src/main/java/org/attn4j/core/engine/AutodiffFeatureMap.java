package org.attn4j.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Gives an autodiff module a backward pass. The expression is built anew for each batch size; its gradient is that of
 * the sum of y * dy, in which dy is one more input. Weights are handed over as constants' values at each pass.
 */
final class AutodiffFeatureMap implements FeatureMapModule {

    private static final String X = "x";
    private static final String DY = "dy";
    private static final String X_KEPT = "autodiff/x";

    private final AutodiffModule module;
    private final PlacedModule place;
    private final Map<String, Expression> expressions = new HashMap<>();

    /** One expression for one input shape and mode. */
    private record Expression(SameDiff graph, String output) {}

    AutodiffFeatureMap(AutodiffModule module, PlacedModule place) {
        this.module = module;
        this.place = place;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return module.weights(shape);
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return module.multiplyAdds(shape);
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        tape.keep(X_KEPT, x);
        Expression expression = expression(x, tape.training());
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            return expression
                    .graph()
                    .output(inputs(expression, x, Nd4j.zeros(x.dataType(), x.shape()), tape), expression.output())
                    .get(expression.output());
        }
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept(X_KEPT);
        Expression expression = expression(x, tape.training());
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            List<String> wanted = new ArrayList<>(trainedNames());
            wanted.add(X);
            Map<String, INDArray> gradients =
                    expression.graph().calculateGradients(inputs(expression, x, gradient, tape), wanted);
            trainedNames().forEach(name -> tape.addGradient(name, gradients.get(name)));
            return gradients.get(X);
        }
    }

    private List<String> trainedNames() {
        return place.weights().stream()
                .filter(Weight::trained)
                .map(Weight::name)
                .toList();
    }

    private Map<String, INDArray> inputs(Expression expression, INDArray x, INDArray dy, Tape tape) {
        Map<String, INDArray> values = new LinkedHashMap<>();
        values.put(X, x.dup('c'));
        values.put(DY, dy.dup('c'));
        place.weights()
                .forEach(weight ->
                        values.put(weight.name(), tape.weight(weight.name()).dup('c')));
        return values;
    }

    private Expression expression(INDArray x, boolean training) {
        return expressions.computeIfAbsent(x.size(0) + "/" + training, key -> build(x, training));
    }

    private Expression build(INDArray x, boolean training) {
        SameDiff graph = SameDiff.create();
        SDVariable input = graph.placeHolder(X, x.dataType(), x.shape());
        SDVariable dy = graph.placeHolder(DY, x.dataType(), x.shape());
        Map<String, SDVariable> weights = new LinkedHashMap<>();
        place.weights()
                .forEach(weight ->
                        weights.put(weight.name(), graph.placeHolder(weight.name(), x.dataType(), weight.shape())));
        SDVariable y = module.forward(graph, input, weights, training);
        y.mul(dy).sum().markAsLoss();
        return new Expression(graph, y.name());
    }
}
