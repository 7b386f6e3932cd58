package org.attn4j.trainer.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures contenders in interleaved slices, so that changes of the machine's speed, from other load or from heat,
 * affect all of them alike. In each round first all contenders train, then all infer, always in the same order, for
 * about half a second each. One round before the first is not counted.
 */
public final class Interleaving {

    /**
     * Long enough for the clock and the scheduler not to matter, short enough for the machine's state to stay the same
     * in a round.
     */
    private static final double SLICE_SECONDS = 0.5;

    /** Minimum warm-up steps: the first ones allocate memory and compile kernels. */
    private static final int WARM_UP_STEPS = 3;

    /** Minimum warm-up time: the JVM compiles only code that runs often, and a step runs much of the code only once. */
    private static final double WARM_UP_SECONDS = 4;

    private final RoundListener listener;

    /** Creates a measurement that reports its progress to the listener. */
    public Interleaving(RoundListener listener) {
        this.listener = listener;
    }

    /** The number of steps and batches of a contender that make up a slice. */
    private record Slice(Contender contender, int steps, int batches) {

        double trainRate() {
            return rate((long) steps * contender.images(), contender.trainSeconds(steps));
        }

        double inferRate() {
            return rate((long) batches * contender.images(), contender.inferSeconds(batches));
        }

        private static double rate(long images, double seconds) {
            return images / seconds;
        }
    }

    /**
     * Warms up all contenders and measures them.
     *
     * @param rounds number of rounds, at least 1
     * @return the rates of each contender, in the given order
     */
    public List<Rates> measure(List<? extends Contender> contenders, int rounds) {
        List<Slice> slices = new ArrayList<>();
        for (Contender contender : contenders) {
            slices.add(warmUp(contender));
            listener.warmedUp(contender);
        }
        slices.forEach(Slice::trainRate);
        slices.forEach(Slice::inferRate);
        double[][] train = new double[slices.size()][rounds];
        double[][] infer = new double[slices.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            listener.roundStarted(round + 1, rounds);
            for (int i = 0; i < slices.size(); i++) {
                train[i][round] = slices.get(i).trainRate();
            }
            for (int i = 0; i < slices.size(); i++) {
                infer[i][round] = slices.get(i).inferRate();
                listener.measured(round + 1, slices.get(i).contender(), train[i][round], infer[i][round]);
            }
        }
        List<Rates> rates = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            rates.add(new Rates(list(train[i]), list(infer[i])));
        }
        return rates;
    }

    private static Slice warmUp(Contender contender) {
        double train = 0;
        double infer = 0;
        double spent = 0;
        for (int step = 0; step < WARM_UP_STEPS || spent < WARM_UP_SECONDS; step++) {
            train = contender.trainSeconds(1);
            infer = contender.inferSeconds(1);
            spent += train + infer;
        }
        return new Slice(contender, repeats(train), repeats(infer));
    }

    private static int repeats(double seconds) {
        return Math.max(1, (int) Math.ceil(SLICE_SECONDS / seconds));
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
