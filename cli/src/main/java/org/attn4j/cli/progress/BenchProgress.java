package org.attn4j.cli.progress;

import java.util.Locale;
import org.attn4j.cli.console.Console;
import org.attn4j.trainer.bench.Contender;
import org.attn4j.trainer.bench.RoundListener;

/** Reports a measurement in notes, one line per variant and round. */
public final class BenchProgress implements RoundListener {

    private final Console console;
    private String roundOfRounds = "";

    /** Reports to the notes of a console. */
    public BenchProgress(Console console) {
        this.console = console;
    }

    @Override
    public void warmedUp(Contender contender) {
        console.note(contender.name() + ": warmed up");
    }

    @Override
    public void roundStarted(int round, int rounds) {
        roundOfRounds = round + "/" + rounds;
    }

    @Override
    public void measured(int round, Contender contender, double trainRate, double inferRate) {
        console.note(String.format(
                Locale.ROOT,
                "%7s %s: trains %.1f images/s, infers %.1f",
                roundOfRounds,
                contender.name(),
                trainRate,
                inferRate));
    }
}
