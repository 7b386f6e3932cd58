package org.attn4j.benchmarks.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.trainer.bench.PairedRatio;
import org.attn4j.trainer.bench.Rates;
import org.attn4j.trainer.bench.Spread;

/**
 * A finished measurement.
 *
 * @param conditions the conditions of all contenders
 * @param contenders the results, in the order of their turns
 * @param comparisons of attn4j with the other libraries
 */
record BenchmarkResult(Conditions conditions, Map<String, ContenderResult> contenders, List<Comparison> comparisons) {

    /**
     * Summarises a measurement.
     *
     * @param contenders whose processes are still running
     * @param rates their rates, in the same order
     * @throws BenchmarkException if one of them did not train
     */
    static BenchmarkResult of(Conditions conditions, List<RemoteContender> contenders, List<Rates> rates) {
        Map<String, ContenderResult> results = new LinkedHashMap<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            RemoteContender contender = contenders.get(i);
            requireTrained(contender);
            results.put(
                    contender.name(),
                    new ContenderResult(
                            contender.parameters(),
                            contender.firstLoss(),
                            contender.lastLoss(),
                            Spread.of(rates.get(i).train()),
                            Spread.of(rates.get(i).infer()),
                            contender.peakMebibytes()));
            for (int j = 0; j < contenders.size(); j++) {
                if (contender.contenderName().comparableWith(contenders.get(j).contenderName())) {
                    comparisons.add(new Comparison(
                            contender.name(),
                            contenders.get(j).name(),
                            PairedRatio.of(rates.get(i).train(), rates.get(j).train()),
                            PairedRatio.of(rates.get(i).infer(), rates.get(j).infer())));
                }
            }
        }
        return new BenchmarkResult(conditions, results, comparisons);
    }

    /** Rejects a loss that is not finite, since its later steps may take more or less time than real ones. */
    private static void requireTrained(RemoteContender contender) {
        if (!Double.isFinite(contender.lastLoss())) {
            throw new BenchmarkException(contender.name() + " did not train: its loss was " + contender.firstLoss()
                    + " in the first step and " + contender.lastLoss() + " in the last; its rates are meaningless");
        }
    }
}
