package org.attn4j.testkit.rule;

import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** Recorded gates are finite and have the batch as first axis; a channel gate has one value per image and channel. */
public final class GatesAreFinite implements Rule {

    @Override
    public String name() {
        return "gates are finite";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        CaseData data = new CaseData(testCase);
        try (ModuleProbe probe = data.probe(ElementType.FLOAT32, false, false)) {
            Map<String, float[]> gates = probe.gates(data.x(), testCase.batch());
            for (Map.Entry<String, float[]> gate : gates.entrySet()) {
                Optional<String> violation = check(gate.getKey(), gate.getValue(), testCase.batch());
                if (violation.isPresent()) {
                    return violation;
                }
            }
            boolean channelGate = testCase.parameters().create() instanceof ChannelGate;
            int length = testCase.batch() * testCase.shape().channels();
            return channelGate && gates.values().stream().noneMatch(gate -> gate.length == length)
                    ? Optional.of("no gate of [N,C] = " + length + " values was recorded")
                    : Optional.empty();
        }
    }

    private static Optional<String> check(String name, float[] values, int batch) {
        if (values.length == 0 || values.length % batch != 0) {
            return Optional.of("gate \"" + name + "\" has " + values.length
                    + " values, but needs equally many for each of " + batch + " images");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                return Optional.of("gate \"" + name + "\", element " + i + " is " + values[i] + ", but must be finite");
            }
        }
        return Optional.empty();
    }
}
