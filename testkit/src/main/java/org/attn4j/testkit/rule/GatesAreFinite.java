package org.attn4j.testkit.rule;

import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** Reports show gates: they are finite, with images first; a channel gate has one for each channel. */
public final class GatesAreFinite implements Rule {

    @Override
    public String name() {
        return "gates are finite";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        CaseData material = new CaseData(one);
        try (ModuleProbe probe = material.probe(ElementType.FLOAT32, false, false)) {
            Map<String, float[]> gates = probe.gates(material.x(), one.batch());
            for (Map.Entry<String, float[]> gate : gates.entrySet()) {
                Optional<String> wrong = check(gate.getKey(), gate.getValue(), one.batch());
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            boolean channelGate = one.parameters().create() instanceof ChannelGate;
            int length = one.batch() * one.shape().channels();
            return channelGate && gates.values().stream().noneMatch(gate -> gate.length == length)
                    ? Optional.of("no gate of [N,C] = " + length + " values was shown")
                    : Optional.empty();
        }
    }

    private static Optional<String> check(String name, float[] values, int batch) {
        if (values.length == 0 || values.length % batch != 0) {
            return Optional.of(
                    "gate \"" + name + "\" has " + values.length + " values, which " + batch + " images cannot share");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                return Optional.of("gate \"" + name + "\", element " + i + " is " + values[i]);
            }
        }
        return Optional.empty();
    }
}
