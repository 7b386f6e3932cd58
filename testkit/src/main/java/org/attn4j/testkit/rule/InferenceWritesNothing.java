package org.attn4j.testkit.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** Outside training, weights and running statistics are read only: the same image gives the same output again. */
public final class InferenceWritesNothing implements Rule {

    @Override
    public String name() {
        return "inference writes nothing";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        CaseData material = new CaseData(one);
        try (ModuleProbe probe = material.probe(ElementType.FLOAT64, false, false)) {
            probe.pass(material.x(), one.batch(), material.dy());
            Map<String, double[]> before = new LinkedHashMap<>();
            probe.weights().forEach(tensor -> {
                String name = ModuleProbe.name(tensor);
                before.put(name, probe.read(name));
            });
            double[] first = probe.infer(material.x(), one.batch());
            Optional<String> wrong = Difference.of(
                    "the same batch again outside training", probe.infer(material.x(), one.batch()), first, 0);
            for (Map.Entry<String, double[]> weight : before.entrySet()) {
                String name = weight.getKey();
                wrong = wrong.or(() -> Difference.of(
                        "after inference, weight \"" + name + "\"", probe.read(name), weight.getValue(), 0));
            }
            return wrong;
        }
    }
}
