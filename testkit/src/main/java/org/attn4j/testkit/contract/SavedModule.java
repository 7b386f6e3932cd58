package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.testkit.rule.ContractCase;

/**
 * A trained module in a file, stored as models are: by names and numbers only.
 *
 * @param type the provider's name
 * @param parameters as in a configuration, without {@code type}
 * @param shape C, H and W
 * @param batch N
 * @param weights all tensors, running statistics included
 * @param x an input
 */
record SavedModule(
        String type, String parameters, List<Integer> shape, int batch, List<Values> weights, List<Double> x) {

    /**
     * The request to the new process.
     *
     * @param plugin the jar or folder that contains the modules; empty for the class path
     * @param modules the modules to read, in order
     */
    record File(Optional<String> plugin, List<SavedModule> modules) {}

    /** The answer of the new process: the modules' outputs, in order. */
    record Answer(List<Values> outputs) {}

    /** A named list of numbers. */
    record Values(String name, List<Double> values) {

        static Values of(String name, double[] values) {
            return new Values(name, list(values));
        }

        double[] array() {
            return SavedModule.array(values);
        }
    }

    static SavedModule of(ContractCase testCase, String json, List<Values> weights, double[] x) {
        FeatureShape shape = testCase.shape();
        return new SavedModule(
                testCase.type(),
                json,
                List.of(shape.channels(), shape.height(), shape.width()),
                testCase.batch(),
                weights,
                list(x));
    }

    /** The test case of this module, with another seed. */
    ContractCase toCase(AttentionParameters bound, long seed) {
        FeatureShape size = new FeatureShape(shape.get(0), shape.get(1), shape.get(2), shape.get(0));
        return new ContractCase(type, bound, size, batch, seed);
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
