package org.attn4j.cli.doctor;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Whether training works: on a few images the loss must fall. */
final class TrainingCheck implements Check {

    /** How long it may take once the loss has fallen: a slow machine is no failure. */
    private static final Duration TIME = Duration.ofSeconds(10);

    /** How much of the first loss is left when the training has shown that it works. */
    private static final double SHOWN = 0.5;

    /** What is left at most of the first loss. A training that goes up and down at random can fall a little too. */
    private static final double FALLEN = 0.9;

    /** Steps that are made even if time is up: fewer would prove nothing. */
    private static final int LEAST = 8;

    /** Steps after which a loss that has not fallen is a failure, however fast they were. */
    private static final int MOST = 40;

    private final Supplier<? extends SmallTraining> training;
    private final LongSupplier nanoTime;

    /**
     * The check.
     *
     * @param training makes what is trained
     * @param nanoTime the clock
     */
    TrainingCheck(Supplier<? extends SmallTraining> training, LongSupplier nanoTime) {
        this.training = training;
        this.nanoTime = nanoTime;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(Nd4jCheck.NAME);
    }

    @Override
    public Finding look() {
        try (SmallTraining small = training.get()) {
            return train(small);
        }
    }

    private Finding train(SmallTraining small) {
        long start = nanoTime.getAsLong();
        double first = small.step();
        double last = first;
        int steps = 1;
        while (Double.isFinite(last)
                && last > SHOWN * first
                && (steps < LEAST || timeLeft(start) || last >= FALLEN * first && steps < MOST)) {
            last = small.step();
            steps++;
        }
        String text =
                String.format(Locale.ROOT, "AlexNet with SE: loss from %.2f to %.2f in %d steps", first, last, steps);
        return last < FALLEN * first
                ? Finding.ok(text)
                : Finding.failure(
                        text,
                        "it must fall, so results of this machine are worth nothing: report it with what attn4j doctor"
                                + " --json prints");
    }

    private boolean timeLeft(long start) {
        return nanoTime.getAsLong() - start < TIME.toNanos();
    }
}
