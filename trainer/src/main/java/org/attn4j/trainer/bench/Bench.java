package org.attn4j.trainer.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.attn4j.engine.accelerator.PeakMeter;
import org.attn4j.engine.device.Backend;
import org.attn4j.engine.device.BackendFacts;
import org.attn4j.trainer.config.RunConfiguration;

/** Measures variants side by side on this machine: every network is built once, then they take turns. */
public final class Bench {

    private static final String FLOAT32 = "float32";
    private static final int PROFILED_STEPS = 5;

    private final List<? extends PeakMeter> meters;
    private final LongSupplier clock;
    private final RoundListener listener;

    /**
     * A bench by a clock of nanoseconds.
     *
     * @param meters what measures the machine's peak, one of float32 among them; the caller's to close
     */
    public Bench(List<? extends PeakMeter> meters, LongSupplier clock, RoundListener listener) {
        this.meters = meters;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Measures.
     *
     * @param arms at least one, with distinct names
     * @param baseline the arm that the others are compared with
     * @param rounds at least 1
     * @param profile whether to look where the time of a step goes, in further steps after the last round
     * @throws IllegalArgumentException where no arm is the baseline
     */
    public BenchResult run(List<BenchVariant> arms, String baseline, int rounds, boolean profile) {
        int compared = arms.stream().map(BenchVariant::variant).toList().indexOf(baseline);
        if (compared < 0) {
            throw new IllegalArgumentException("the baseline " + baseline + " is not among the arms");
        }
        List<NetworkContender> contenders = new ArrayList<>();
        try {
            for (BenchVariant arm : arms) {
                contenders.add(new NetworkContender(arm, clock));
            }
            PeakRates peaks = new PeakRates(meters, clock);
            List<Rates> rates = new Interleaving(new PeakEachRound(peaks)).measure(contenders, rounds);
            Map<String, VariantResult> variants = new LinkedHashMap<>();
            for (int i = 0; i < arms.size(); i++) {
                Optional<Rates> others = i == compared ? Optional.empty() : Optional.of(rates.get(compared));
                Optional<StepProfile> where =
                        profile ? Optional.of(contenders.get(i).profile(PROFILED_STEPS)) : Optional.empty();
                variants.put(
                        arms.get(i).variant(), result(contenders.get(i), rates.get(i), others, peaks.gflops(), where));
            }
            BackendFacts facts = Backend.facts();
            return new BenchResult(
                    facts.isCpu() ? "cpu" : "gpu",
                    facts.nativeThreads(),
                    peaks.gflops().get(FLOAT32),
                    peaks.gflops(),
                    rounds,
                    baseline,
                    variants);
        } finally {
            contenders.forEach(NetworkContender::close);
        }
    }

    private static VariantResult result(
            NetworkContender contender,
            Rates rates,
            Optional<Rates> others,
            Map<String, Double> peaks,
            Optional<StepProfile> profile) {
        RunConfiguration configuration = contender.configuration();
        Spread train = Spread.of(rates.train());
        Spread infer = Spread.of(rates.infer());
        String precision = configuration.precision().name().toLowerCase(Locale.ROOT);
        double peak = peaks.getOrDefault(precision, peaks.get(FLOAT32));
        double gflop = StepCost.training(contender.blueprint().layerFacts()) / 1e9;
        return new VariantResult(
                train.median(),
                infer.median(),
                gflop * train.median() / peak,
                configuration.training().batchSize(),
                precision,
                gflop,
                train,
                infer,
                others.map(other -> PairedRatio.of(rates.train(), other.train())),
                others.map(other -> PairedRatio.of(rates.infer(), other.infer())),
                profile);
    }

    /** The peak is measured in turns with the networks, so that it is the peak of the same machine. */
    private final class PeakEachRound implements RoundListener {

        private final PeakRates peaks;

        PeakEachRound(PeakRates peaks) {
            this.peaks = peaks;
        }

        @Override
        public void warm(Contender contender) {
            listener.warm(contender);
        }

        @Override
        public void roundBegins(int round, int rounds) {
            peaks.measure();
            listener.roundBegins(round, rounds);
        }

        @Override
        public void measured(int round, Contender contender, double trainRate, double inferRate) {
            listener.measured(round, contender, trainRate, inferRate);
        }
    }
}
