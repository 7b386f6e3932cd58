package org.attn4j.testkit.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.Pool;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** Analytic gradients equal central differences of the loss sum(y * dy), in float64. */
public final class GradientsAreTrue implements Rule {

    @Override
    public String name() {
        return "gradients are true";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        return broken(one, false).or(() -> broken(one, true).map(message -> message + ", with a ReLU behind"));
    }

    /** The gradient of a feature map, in words of what the author wrote. */
    private static String mapGradient(ContractCase one) {
        return one.parameters().create() instanceof ChannelGate gate
                        && !gate.pools(one.shape()).isEmpty()
                ? "dx, which comes from what backward returns for " + words(gate.pools(one.shape()))
                : "dx";
    }

    private static String words(Set<Pool> pools) {
        return pools.stream().sorted().map(Pool::toString).collect(Collectors.joining(" and "));
    }

    private static Optional<String> broken(ContractCase one, boolean relu) {
        CaseData material = new CaseData(one);
        double[] x = material.x();
        double[] dy = material.dy();
        try (ModuleProbe probe = material.probe(ElementType.FLOAT64, false, relu)) {
            ModuleProbe.Pass pass = probe.pass(x, one.batch(), dy);
            Optional<String> wrong = new FiniteDifferences(x, changed -> loss(probe, changed, one, dy))
                    .differing(mapGradient(one), pass.dx(), one.seed());
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
