package org.attn4j.engine.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.AutodiffTape;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An autodiff module's expression for one input shape and mode.
 *
 * @param graph the graph, with variables for input and weights
 * @param y name of the output variable
 * @param updates names of the variables with new values, by running statistic
 * @param gates names of the gates' variables, by gate
 */
public record AutodiffExpression(SameDiff graph, String y, Map<String, String> updates, Map<String, String> gates) {

    // No weight can have these names, because weights' names contain no underscore.
    public static final String X = "feature_map";
    public static final String DY = "output_gradient";

    public static AutodiffExpression of(AutodiffModule module, PlacedModule placed, INDArray x, boolean training) {
        SameDiff graph = SameDiff.create();
        SDVariable input = graph.var(X, Nd4j.zeros(x.dataType(), x.shape()));
        SDVariable dy = graph.placeHolder(DY, x.dataType(), x.shape());
        Builder builder = new Builder(graph, placed, x.dataType(), training);
        for (Weight weight : placed.weights()) {
            builder.weights.put(weight.name(), graph.var(weight.name(), Nd4j.zeros(x.dataType(), weight.shape())));
        }
        SDVariable y = module.forward(input, builder);
        GraphEdit edit = GraphRepair.apply(graph, placed.type());
        SDVariable repaired = graph.getVariable(edit.current(y.name()));
        repaired.mul(dy).sum().markAsLoss();
        builder.updates.replaceAll((statistic, variable) -> edit.current(variable));
        builder.gates.replaceAll((name, variable) -> edit.current(variable));
        return new AutodiffExpression(graph, repaired.name(), builder.updates, builder.gates);
    }

    /** The variables that a forward pass computes. */
    List<String> outputs() {
        List<String> outputs = new ArrayList<>(List.of(y));
        outputs.addAll(updates.values());
        outputs.addAll(gates.values());
        return outputs.stream().distinct().toList();
    }

    private static final class Builder implements AutodiffTape {

        private final SameDiff graph;
        private final PlacedModule placed;
        private final boolean training;
        private final SiteConstants constants;
        private final Map<String, SDVariable> weights = new LinkedHashMap<>();
        private final Map<String, String> updates = new LinkedHashMap<>();
        private final Map<String, String> gates = new LinkedHashMap<>();

        private Builder(SameDiff graph, PlacedModule placed, DataType type, boolean training) {
            this.graph = graph;
            this.placed = placed;
            this.training = training;
            this.constants = SiteConstants.of(placed, type);
        }

        @Override
        public SameDiff graph() {
            return graph;
        }

        @Override
        public boolean training() {
            return training;
        }

        @Override
        public SDVariable weight(String name) {
            SDVariable weight = weights.get(name);
            if (weight == null) {
                throw unknown("weight", name, weights.keySet());
            }
            return weight;
        }

        @Override
        public SDVariable constant(String name) {
            // A name of its own, because a constant may be called like a weight.
            return graph.constant("constant_" + name, constants.get(name));
        }

        @Override
        public void update(String statistic, SDVariable value) {
            List<String> statistics = placed.weights().stream()
                    .filter(weight -> !weight.trained())
                    .map(Weight::name)
                    .toList();
            if (!statistics.contains(statistic)) {
                throw unknown("running statistic", statistic, statistics);
            }
            if (training) {
                updates.put(statistic, value.name());
            }
        }

        @Override
        public void gate(String name, SDVariable gate) {
            if (!training) {
                gates.put(name, gate.name());
            }
        }

        private IllegalArgumentException unknown(String what, String name, Collection<String> declared) {
            return new IllegalArgumentException("attention " + placed.type() + " declares no " + what + " \"" + name
                    + "\"; declared: " + List.copyOf(declared));
        }
    }
}
