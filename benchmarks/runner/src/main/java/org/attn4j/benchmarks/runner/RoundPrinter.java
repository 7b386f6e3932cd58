package org.attn4j.benchmarks.runner;

import java.io.PrintStream;
import java.util.Locale;
import org.attn4j.trainer.bench.Contender;
import org.attn4j.trainer.bench.RoundListener;

/** Prints the progress of the rounds, one line per contender and round. */
final class RoundPrinter implements RoundListener {

    private final PrintStream notes;
    private int rounds;

    RoundPrinter(PrintStream notes) {
        this.notes = notes;
    }

    @Override
    public void warmedUp(Contender contender) {
        notes.println(contender.name() + ": warmed up");
    }

    @Override
    public void roundStarted(int round, int of) {
        rounds = of;
    }

    @Override
    public void measured(int round, Contender contender, double trainRate, double inferRate) {
        notes.printf(
                Locale.ROOT,
                "%3d/%d %s: trains %.1f images/s, infers %.1f%n",
                round,
                rounds,
                contender.name(),
                trainRate,
                inferRate);
    }
}
