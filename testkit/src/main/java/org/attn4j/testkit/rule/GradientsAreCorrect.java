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
public final class GradientsAreCorrect implements Rule {

    @Override
    public String name() {
        return "gradients are correct";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        return violation(testCase, false)
                .or(() -> violation(testCase, true).map(message -> message + ", with a following ReLU"));
    }

    /** The name of the input gradient in messages; for a channel gate it mentions what the author computes. */
    private static String mapGradient(ContractCase testCase) {
        return testCase.parameters().create() instanceof ChannelGate gate
                        && !gate.pools(testCase.shape()).isEmpty()
                ? "dx, computed from what backward returns for " + names(gate.pools(testCase.shape()))
                : "dx";
    }

    private static String names(Set<Pool> pools) {
        return pools.stream().sorted().map(Pool::toString).collect(Collectors.joining(" and "));
    }

    private static Optional<String> violation(ContractCase testCase, boolean relu) {
        CaseData data = new CaseData(testCase);
        double[] x = data.x();
        double[] dy = data.dy();
        try (ModuleProbe probe = data.probe(ElementType.FLOAT64, false, relu)) {
            ModuleProbe.Pass pass = probe.pass(x, testCase.batch(), dy);
            Optional<String> violation = new FiniteDifferences(x, changed -> loss(probe, changed, testCase, dy))
                    .difference(mapGradient(testCase), pass.dx(), testCase.seed());
            for (Map.Entry<String, double[]> weight : data.weights(probe).entrySet()) {
                String name = weight.getKey();
                FiniteDifferences differences = new FiniteDifferences(weight.getValue(), changed -> {
                    probe.write(name, changed);
                    return loss(probe, x, testCase, dy);
                });
                violation = violation.or(() -> differences.difference(
                        "the gradient of weight \"" + name + "\"",
                        pass.gradients().get(name),
                        testCase.seed()));
                probe.write(name, weight.getValue());
            }
            return violation;
        }
    }

    private static double loss(ModuleProbe probe, double[] x, ContractCase testCase, double[] dy) {
        double[] y = probe.pass(x, testCase.batch(), dy).y();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * dy[i];
        }
        return sum;
    }
}
