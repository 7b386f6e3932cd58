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
 * the sum of y * dy, in which dy is one more input. Input and weights are copied into its variables at each pass.
 */
@OnAnyBackend
final class AutodiffFeatureMap implements FeatureMapModule {

    // No weight can have these names: theirs hold no underscore.
    private static final String X = "feature_map";
    private static final String DY = "output_gradient";
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
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            Expression expression = expression(x, tape.training());
            assign(expression, x, tape);
            INDArray unused = Nd4j.zeros(x.dataType(), x.shape());
            return expression
                    .graph()
                    .output(Map.of(DY, unused), expression.output())
                    .get(expression.output());
        }
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept(X_KEPT);
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            Expression expression = expression(x, tape.training());
            assign(expression, x, tape);
            List<String> wanted = new ArrayList<>(trainedNames());
            wanted.add(X);
            Map<String, INDArray> gradients =
                    expression.graph().calculateGradients(Map.of(DY, gradient.dup('c')), wanted);
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

    /** Autodiff gives gradients by variables only, not by placeholders: values go into the variables' own arrays. */
    private void assign(Expression expression, INDArray x, Tape tape) {
        SameDiff graph = expression.graph();
        graph.getArrForVarName(X).assign(x);
        place.weights().forEach(weight -> graph.getArrForVarName(weight.name()).assign(tape.weight(weight.name())));
    }

    private Expression expression(INDArray x, boolean training) {
        return expressions.computeIfAbsent(x.size(0) + "/" + training, key -> build(x, training));
    }

    private Expression build(INDArray x, boolean training) {
        SameDiff graph = SameDiff.create();
        SDVariable input = graph.var(X, Nd4j.zeros(x.dataType(), x.shape()));
        SDVariable dy = graph.placeHolder(DY, x.dataType(), x.shape());
        Map<String, SDVariable> weights = new LinkedHashMap<>();
        place.weights()
                .forEach(weight ->
                        weights.put(weight.name(), graph.var(weight.name(), Nd4j.zeros(x.dataType(), weight.shape()))));
        SDVariable y = module.forward(graph, input, weights, training);
        y.mul(dy).sum().markAsLoss();
        return new Expression(graph, y.name());
    }
}
