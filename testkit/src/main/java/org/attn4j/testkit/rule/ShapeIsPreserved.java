package org.attn4j.testkit.rule;

import java.util.Arrays;
import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** The output has the shape [N,C,H,W] of the input, and all values are finite. */
public final class ShapeIsPreserved implements Rule {

    @Override
    public String name() {
        return "shape is preserved";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        CaseData data = new CaseData(testCase);
        try (ModuleProbe probe = data.probe(ElementType.FLOAT32, false, false)) {
            double[] inference = probe.infer(data.x(), testCase.batch());
            double[] training =
                    probe.pass(data.x(), testCase.batch(), data.dy()).y();
            return check("the output", inference, testCase)
                    .or(() -> check("the output in training", training, testCase));
        }
    }

    private static Optional<String> check(String what, double[] y, ContractCase testCase) {
        if (y.length != testCase.length()) {
            return Optional.of(what + " has " + y.length + " values, but the input has " + testCase.length());
        }
        return Arrays.stream(y).allMatch(Double::isFinite)
                ? Optional.empty()
                : Optional.of(what + " has values that are not finite");
    }
}
