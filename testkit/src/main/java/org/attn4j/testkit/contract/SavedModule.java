package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.testkit.rule.ContractCase;

/**
 * A trained module in a file: names and numbers only, as models are stored.
 *
 * @param type the provider's name
 * @param parameters as a configuration has them, without {@code type}
 * @param shape C, H and W
 * @param batch N
 * @param weights every tensor, running statistics included
 * @param x an input
 */
record SavedModule(
        String type, String parameters, List<Integer> shape, int batch, List<Values> weights, List<Double> x) {

    /**
     * What one process writes for the other.
     *
     * @param plugin the jar or folder that the modules come from; empty: the class path
     * @param modules to be read, in order
     */
    record File(Optional<String> plugin, List<SavedModule> modules) {}

    /** What the other process answers: the modules' outputs, in order. */
    record Answer(List<Values> outputs) {}

    /** Named numbers. */
    record Values(String name, List<Double> values) {

        static Values of(String name, double[] values) {
            return new Values(name, list(values));
        }

        double[] array() {
            return SavedModule.array(values);
        }
    }

    static SavedModule of(ContractCase one, String json, List<Values> weights, double[] x) {
        FeatureShape shape = one.shape();
        return new SavedModule(
                one.type(),
                json,
                List.of(shape.channels(), shape.height(), shape.width()),
                one.batch(),
                weights,
                list(x));
    }

    /** The case that it was, with a seed of the reader's own. */
    ContractCase toCase(AttentionParameters made, long seed) {
        FeatureShape size = new FeatureShape(shape.get(0), shape.get(1), shape.get(2), shape.get(0));
        return new ContractCase(type, made, size, batch, seed);
    }

    double[] input() {
        return array(x);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
