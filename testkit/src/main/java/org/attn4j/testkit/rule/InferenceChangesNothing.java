package org.attn4j.testkit.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** In inference, weights and running statistics are only read, and equal images give equal outputs. */
public final class InferenceChangesNothing implements Rule {

    @Override
    public String name() {
        return "inference changes nothing";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        CaseData data = new CaseData(testCase);
        try (ModuleProbe probe = data.probe(ElementType.FLOAT64, false, false)) {
            probe.pass(data.x(), testCase.batch(), data.dy());
            Map<String, double[]> before = new LinkedHashMap<>();
            probe.weights().forEach(tensor -> {
                String name = ModuleProbe.name(tensor);
                before.put(name, probe.read(name));
            });
            double[] first = probe.infer(data.x(), testCase.batch());
            Optional<String> violation = Difference.find(
                    "the output of a second inference of the same batch",
                    probe.infer(data.x(), testCase.batch()),
                    first,
                    0);
            for (Map.Entry<String, double[]> weight : before.entrySet()) {
                String name = weight.getKey();
                violation = violation.or(() -> Difference.find(
                        "after inference, weight \"" + name + "\"", probe.read(name), weight.getValue(), 0));
            }
            return violation;
        }
    }
}
