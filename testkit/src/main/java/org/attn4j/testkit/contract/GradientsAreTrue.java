package org.attn4j.testkit.contract;

import java.util.Map;
import java.util.Optional;
import org.attn4j.core.engine.ElementType;
import org.attn4j.core.engine.ModuleProbe;

/** Analytic gradients equal central differences of the loss sum(y * dy), in float64. */
final class GradientsAreTrue implements Rule {

    @Override
    public String name() {
        return "gradients are true";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        return broken(one, false).or(() -> broken(one, true).map(message -> message + ", with a ReLU behind"));
    }

    private static Optional<String> broken(ContractCase one, boolean relu) {
        Material material = new Material(one);
        double[] x = material.x();
        double[] dy = material.dy();
        try (ModuleProbe probe = material.probe(ElementType.FLOAT64, false, relu)) {
            ModuleProbe.Pass pass = probe.pass(x, one.batch(), dy);
            Optional<String> wrong = new FiniteDifferences(x, changed -> loss(probe, changed, one, dy))
                    .differing("dx", pass.dx(), one.seed());
            for (Map.Entry<String, double[]> weight : material.weights(probe).entrySet()) {
                String name = weight.getKey();
                FiniteDifferences differences = new FiniteDifferences(weight.getValue(), changed -> {
                    probe.write(name, changed);
                    return loss(probe, x, one, dy);
                });
                wrong = wrong.or(() -> differences.differing(
                        "the gradient of weight \"" + name + "\"",
                        pass.gradients().get(name),
                        one.seed()));
                probe.write(name, weight.getValue());
            }
            return wrong;
        }
    }

    private static double loss(ModuleProbe probe, double[] x, ContractCase one, double[] dy) {
        double[] y = probe.pass(x, one.batch(), dy).y();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * dy[i];
        }
        return sum;
    }
}
