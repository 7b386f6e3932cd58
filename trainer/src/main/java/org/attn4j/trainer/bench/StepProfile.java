package org.attn4j.trainer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.attn4j.engine.network.LayerTime;
import org.attn4j.engine.network.PassProfile;

/**
 * The time of a training step by its parts.
 *
 * @param millis time of one step
 * @param rows {@code copy} of the batch; every layer from input to output; {@code loss} with its gradient;
 *     {@code optimizer}, schedule included; {@code engine}, the remaining time that DL4J spends between layers. They
 *     add up to the step.
 */
public record StepProfile(double millis, List<ProfileRow> rows) {

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Computes the mean step.
     *
     * @param passes the passes that the network observed
     * @param nanos the time of all steps, optimiser included
     */
    static StepProfile of(PassProfile passes, long nanos) {
        Scale scale = new Scale(passes.passes() * NANOS_PER_MILLI, nanos);
        List<ProfileRow> rows = new ArrayList<>();
        rows.add(scale.row("copy", passes.copyNanos()));
        long attributed = passes.copyNanos() + passes.lossNanos();
        for (LayerTime layer : passes.layers()) {
            rows.add(scale.row(layer));
            attributed += layer.forwardNanos() + layer.backwardNanos();
        }
        rows.add(scale.row("loss", passes.lossNanos()));
        rows.add(scale.row("optimizer", nanos - passes.passNanos()));
        rows.add(scale.row("engine", passes.passNanos() - attributed));
        return new StepProfile(nanos / scale.nanosPerMilli(), rows);
    }

    /** The time of the layers that match, forward and backward, in milliseconds per step. */
    double millis(Predicate<String> layer) {
        return rows.stream()
                .filter(row -> row.forwardMillis().isPresent() && layer.test(row.part()))
                .mapToDouble(ProfileRow::millis)
                .sum();
    }

    /** Converts nanoseconds of all steps to milliseconds per step and a fraction. */
    private record Scale(double nanosPerMilli, long all) {

        ProfileRow row(String part, long nanos) {
            return new ProfileRow(
                    part, Optional.empty(), Optional.empty(), nanos / nanosPerMilli, (double) nanos / all);
        }

        ProfileRow row(LayerTime layer) {
            long nanos = layer.forwardNanos() + layer.backwardNanos();
            return new ProfileRow(
                    layer.layer(),
                    Optional.of(layer.forwardNanos() / nanosPerMilli),
                    Optional.of(layer.backwardNanos() / nanosPerMilli),
                    nanos / nanosPerMilli,
                    (double) nanos / all);
        }
    }
}
