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

/** Measures the speed of variants on this machine. Every network is built once; their measurements are interleaved. */
public final class Bench {

    private static final String FLOAT32 = "float32";
    private static final int PROFILED_STEPS = 5;

    private final List<? extends PeakMeter> meters;
    private final LongSupplier clock;
    private final RoundListener listener;

    /**
     * Creates a bench.
     *
     * @param meters measure the machine's peak rates, float32 among them; closed by the caller
     * @param clock the time in nanoseconds
     */
    public Bench(List<? extends PeakMeter> meters, LongSupplier clock, RoundListener listener) {
        this.meters = meters;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Measures all variants.
     *
     * @param variants at least one, with distinct names
     * @param baseline the variant that the others are compared with
     * @param rounds number of rounds, at least 1
     * @param profile whether the results contain the parts of a step, which are measured in additional steps after the last
     *     round
     * @throws IllegalArgumentException if the baseline is not one of the variants
     */
    public BenchResult run(List<BenchVariant> variants, String baseline, int rounds, boolean profile) {
        int baselineIndex =
                variants.stream().map(BenchVariant::variant).toList().indexOf(baseline);
        if (baselineIndex < 0) {
            throw new IllegalArgumentException("the baseline " + baseline + " is not one of the variants");
        }
        List<NetworkContender> contenders = new ArrayList<>();
        try {
            for (BenchVariant variant : variants) {
                contenders.add(new NetworkContender(variant, clock));
            }
            PeakRates peaks = new PeakRates(meters, clock);
            List<Rates> rates = new Interleaving(new PeakPerRound(peaks)).measure(contenders, rounds);
            Map<String, VariantResult> results = new LinkedHashMap<>();
            for (int i = 0; i < variants.size(); i++) {
                Optional<Rates> baselineRates =
                        i == baselineIndex ? Optional.empty() : Optional.of(rates.get(baselineIndex));
                StepProfile stepProfile = contenders.get(i).profile(PROFILED_STEPS);
                results.put(
                        variants.get(i).variant(),
                        result(contenders.get(i), rates.get(i), baselineRates, peaks.gflops(), stepProfile, profile));
            }
            BackendFacts facts = Backend.facts();
            return new BenchResult(
                    facts.isCpu() ? "cpu" : "gpu",
                    facts.nativeThreads(),
                    peaks.gflops().get(FLOAT32),
                    peaks.gflops(),
                    rounds,
                    baseline,
                    results);
        } finally {
            contenders.forEach(NetworkContender::close);
        }
    }

    private static VariantResult result(
            NetworkContender contender,
            Rates rates,
            Optional<Rates> baselineRates,
            Map<String, Double> peaks,
            StepProfile profile,
            boolean withProfile) {
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
                profile.millis(contender.blueprint()::isAttention),
                train,
                infer,
                baselineRates.map(other -> PairedRatio.of(rates.train(), other.train())),
                baselineRates.map(other -> PairedRatio.of(rates.infer(), other.infer())),
                withProfile ? Optional.of(profile) : Optional.empty());
    }

    /**
     * Measures the peak in every round, so that the peak and the networks are measured in the same state of the
     * machine.
     */
    private final class PeakPerRound implements RoundListener {

        private final PeakRates peaks;

        PeakPerRound(PeakRates peaks) {
            this.peaks = peaks;
        }

        @Override
        public void warmedUp(Contender contender) {
            listener.warmedUp(contender);
        }

        @Override
        public void roundStarted(int round, int rounds) {
            peaks.measure();
            listener.roundStarted(round, rounds);
        }

        @Override
        public void measured(int round, Contender contender, double trainRate, double inferRate) {
            listener.measured(round, contender, trainRate, inferRate);
        }
    }
}
