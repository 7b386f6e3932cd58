package org.attn4j.trainer.bench;

/** Is told how a measurement goes. */
public interface RoundListener {

    /** A contender has warmed up. */
    void warm(Contender contender);

    /** A round begins; what is done here is in nobody's time. */
    void roundBegins(int round, int rounds);

    /** What a contender did in this round. */
    void measured(int round, Contender contender, double trainRate, double inferRate);
}
