package org.attn4j.testkit.rule;

import java.util.Map;
import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** What trains, in float32 and on fast code where there is any, computes what the plain operations do in float64. */
public final class Float32EqualsFloat64 implements Rule {

    private static final double TOLERANCE = 1e-5;

    @Override
    public String name() {
        return "float32 equals float64";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        return broken(one, false).or(() -> broken(one, true).map(message -> message + ", with a ReLU behind"));
    }

    private static Optional<String> broken(ContractCase one, boolean relu) {
        CaseData material = new CaseData(one);
        try (ModuleProbe fast = material.probe(ElementType.FLOAT32, false, relu);
                ModuleProbe plain = material.probe(ElementType.FLOAT64, false, relu)) {
            double[] x = material.x();
            ModuleProbe.Pass found = fast.pass(x, one.batch(), material.dy());
            ModuleProbe.Pass expected = plain.pass(x, one.batch(), material.dy());
            Optional<String> wrong = Difference.of("y", found.y(), expected.y(), TOLERANCE)
                    .or(() -> Difference.of("dx", found.dx(), expected.dx(), TOLERANCE))
                    .or(() -> Difference.of(
                            "y outside training", fast.infer(x, one.batch()), plain.infer(x, one.batch()), TOLERANCE));
            for (Map.Entry<String, double[]> gradient : expected.gradients().entrySet()) {
                String name = gradient.getKey();
                wrong = wrong.or(() -> Difference.of(
                        "the gradient of weight \"" + name + "\"",
                        found.gradients().get(name),
                        gradient.getValue(),
                        TOLERANCE));
            }
            return wrong;
        }
    }
}
