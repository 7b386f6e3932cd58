package org.attn4j.testkit.rule;

import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Tensor;
import org.attn4j.testkit.probe.ModuleProbe;

/** Initial values and results depend only on the seed, not on a clock or a shared random stream. */
public final class ResultsDependOnTheSeed implements Rule {

    @Override
    public String name() {
        return "results depend only on the seed";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        try (ModuleProbe first = probe(testCase);
                ModuleProbe second = probe(testCase)) {
            for (Tensor tensor : first.weights()) {
                String name = ModuleProbe.name(tensor);
                Optional<String> violation = Difference.find(
                        "created again with the same seed, weight \"" + name + "\"",
                        second.read(name),
                        first.read(name),
                        0);
                if (violation.isPresent()) {
                    return violation;
                }
            }
            CaseData data = new CaseData(testCase);
            double[] x = data.x();
            ModuleProbe.Pass pass = first.pass(x, testCase.batch(), data.dy());
            ModuleProbe.Pass again = second.pass(x, testCase.batch(), data.dy());
            return Difference.find("y of a second module with the same seed", again.y(), pass.y(), 0)
                    .or(() -> Difference.find("dx of a second module with the same seed", again.dx(), pass.dx(), 0))
                    .or(() -> Difference.find(
                            "y in inference of a second module with the same seed",
                            second.infer(x, testCase.batch()),
                            first.infer(x, testCase.batch()),
                            0));
        }
    }

    private static ModuleProbe probe(ContractCase testCase) {
        return new ModuleProbe(
                testCase.parameters(),
                testCase.type(),
                testCase.shape(),
                ElementType.FLOAT32,
                false,
                false,
                testCase.seed());
    }
}
