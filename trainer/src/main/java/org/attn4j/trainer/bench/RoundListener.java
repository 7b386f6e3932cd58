package org.attn4j.trainer.bench;

/** Receives the progress of a measurement. */
public interface RoundListener {

    /** A contender has warmed up. */
    void warmedUp(Contender contender);

    /** A round has started; the time spent in this call is not measured. */
    void roundStarted(int round, int rounds);

    /** A contender has been measured in this round; rates are in images per second. */
    void measured(int round, Contender contender, double trainRate, double inferRate);
}
