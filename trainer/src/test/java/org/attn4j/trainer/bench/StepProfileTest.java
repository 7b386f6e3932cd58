package org.attn4j.trainer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.attn4j.engine.network.LayerTime;
import org.attn4j.engine.network.PassProfile;
import org.junit.jupiter.api.Test;

class StepProfileTest {

    @Test
    void rowsAreMillisecondsOfOneStepAndAddUpToIt() {
        List<LayerTime> layers =
                List.of(new LayerTime("conv1", 10_000_000, 20_000_000), new LayerTime("fc", 2_000_000, 4_000_000));
        PassProfile passes = new PassProfile(2, 44_000_000, 3_000_000, layers, 1_000_000);
        StepProfile profile = StepProfile.of(passes, 50_000_000);
        assertEquals(
                new StepProfile(
                        25,
                        List.of(
                                row("copy", 1.5, 0.06),
                                new ProfileRow("conv1", Optional.of(5.0), Optional.of(10.0), 15, 0.6),
                                new ProfileRow("fc", Optional.of(1.0), Optional.of(2.0), 3, 0.12),
                                row("loss", 0.5, 0.02),
                                row("optimizer", 3, 0.12),
                                row("engine", 2, 0.08))),
                profile);
    }

    private static ProfileRow row(String part, double millis, double share) {
        return new ProfileRow(part, Optional.empty(), Optional.empty(), millis, share);
    }
}
