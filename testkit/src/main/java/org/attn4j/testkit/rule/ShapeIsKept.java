package org.attn4j.testkit.rule;

import java.util.Arrays;
import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** What goes in as [N,C,H,W] comes out as [N,C,H,W], and nothing of it is infinite or NaN. */
public final class ShapeIsKept implements Rule {

    @Override
    public String name() {
        return "shape is kept";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        CaseData material = new CaseData(one);
        try (ModuleProbe probe = material.probe(ElementType.FLOAT32, false, false)) {
            double[] outside = probe.infer(material.x(), one.batch());
            double[] training =
                    probe.pass(material.x(), one.batch(), material.dy()).y();
            return check("the output", outside, one).or(() -> check("the output in training", training, one));
        }
    }

    private static Optional<String> check(String what, double[] y, ContractCase one) {
        if (y.length != one.length()) {
            return Optional.of(what + " has " + y.length + " values, the input " + one.length());
        }
        return Arrays.stream(y).allMatch(Double::isFinite)
                ? Optional.empty()
                : Optional.of(what + " has values that are not finite");
    }
}
