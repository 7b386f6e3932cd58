package org.attn4j.testkit.rule;

import java.util.Map;
import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** Training in float32, which may use accelerated code, computes the same as ND4J operations in float64. */
public final class Float32EqualsFloat64 implements Rule {

    private static final double TOLERANCE = 1e-5;

    @Override
    public String name() {
        return "float32 equals float64";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        return violation(testCase, false)
                .or(() -> violation(testCase, true).map(message -> message + ", with a following ReLU"));
    }

    private static Optional<String> violation(ContractCase testCase, boolean relu) {
        CaseData data = new CaseData(testCase);
        try (ModuleProbe fast = data.probe(ElementType.FLOAT32, false, relu);
                ModuleProbe plain = data.probe(ElementType.FLOAT64, false, relu)) {
            double[] x = data.x();
            ModuleProbe.Pass found = fast.pass(x, testCase.batch(), data.dy());
            ModuleProbe.Pass expected = plain.pass(x, testCase.batch(), data.dy());
            Optional<String> violation = Difference.find("y", found.y(), expected.y(), TOLERANCE)
                    .or(() -> Difference.find("dx", found.dx(), expected.dx(), TOLERANCE))
                    .or(() -> Difference.find(
                            "y in inference",
                            fast.infer(x, testCase.batch()),
                            plain.infer(x, testCase.batch()),
                            TOLERANCE));
            for (Map.Entry<String, double[]> gradient : expected.gradients().entrySet()) {
                String name = gradient.getKey();
                violation = violation.or(() -> Difference.find(
                        "the gradient of weight \"" + name + "\"",
                        found.gradients().get(name),
                        gradient.getValue(),
                        TOLERANCE));
            }
            return violation;
        }
    }
}
