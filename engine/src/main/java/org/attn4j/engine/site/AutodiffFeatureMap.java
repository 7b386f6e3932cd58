package org.attn4j.engine.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs an autodiff module as a feature-map module, with a backward pass. One expression is built per batch size and
 * mode; its gradient is that of the sum of y * dy, with dy as an additional input. Each pass copies input and weights
 * into its variables.
 */
@BackendIndependent
final class AutodiffFeatureMap implements FeatureMapModule {

    private static final String X_KEPT = "autodiff/x";

    private final AutodiffModule module;
    private final PlacedModule placed;
    private final Map<String, AutodiffExpression> expressions = new HashMap<>();

    AutodiffFeatureMap(AutodiffModule module, PlacedModule placed) {
        this.module = module;
        this.placed = placed;
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
            AutodiffExpression expression = expression(x, tape.training());
            assign(expression, x, tape);
            INDArray unused = Nd4j.zeros(x.dataType(), x.shape());
            Map<String, INDArray> values =
                    expression.graph().output(Map.of(AutodiffExpression.DY, unused), expression.outputs());
            expression.updates().forEach((statistic, variable) -> {
                INDArray running = tape.weight(statistic);
                running.assign(values.get(variable).reshape('c', running.shape()));
            });
            expression.gates().forEach((name, variable) -> tape.gate(name, values.get(variable)));
            return values.get(expression.y());
        }
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept(X_KEPT);
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            AutodiffExpression expression = expression(x, tape.training());
            assign(expression, x, tape);
            List<String> wanted = new ArrayList<>(trainedNames());
            wanted.add(AutodiffExpression.X);
            Map<String, INDArray> gradients =
                    expression.graph().calculateGradients(Map.of(AutodiffExpression.DY, gradient.dup('c')), wanted);
            trainedNames().forEach(name -> {
                // SameDiff returns no gradient for a variable that is only compared with others.
                if (gradients.get(name) != null) {
                    tape.addGradient(name, gradients.get(name));
                }
            });
            INDArray dx = gradients.get(AutodiffExpression.X);
            return dx == null ? Nd4j.zeros(x.dataType(), x.shape()) : dx;
        }
    }

    private List<String> trainedNames() {
        return placed.weights().stream()
                .filter(Weight::trained)
                .map(Weight::name)
                .toList();
    }

    /** Copies values into the variables' arrays, since SameDiff computes no gradients for placeholders. */
    private void assign(AutodiffExpression expression, INDArray x, Tape tape) {
        SameDiff graph = expression.graph();
        graph.getArrForVarName(AutodiffExpression.X).assign(x);
        placed.weights().forEach(weight -> graph.getArrForVarName(weight.name()).assign(tape.weight(weight.name())));
    }

    private AutodiffExpression expression(INDArray x, boolean training) {
        return expressions.computeIfAbsent(
                x.size(0) + "/" + training, key -> AutodiffExpression.of(module, placed, x, training));
    }
}
