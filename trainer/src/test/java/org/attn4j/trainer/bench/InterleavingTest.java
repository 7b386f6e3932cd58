package org.attn4j.trainer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavingTest {

    private final List<String> log = Scripted.log();
    private final Interleaving interleaving = new Interleaving(Scripted.listener(log));

    @Test
    void contendersAreInterleavedInEveryRoundAfterWarmUpAndOneUncountedRound() {
        Contender slow = new Scripted("slow", 8, 1.0, 0.25, log);
        Contender fast = new Scripted("fast", 8, 0.25, 0.125, log);
        interleaving.measure(List.of(slow, fast), 2);
        String slowWarmsUpFor5Seconds = "train slow 1\ninfer slow 1\n".repeat(4);
        String fastWarmsUpFor4Point125Seconds = "train fast 1\ninfer fast 1\n".repeat(11);
        String turns = """
                train slow 1
                train fast 2
                infer slow 2
                infer fast 4
                round 1/2
                train slow 1
                train fast 2
                infer slow 2
                measured 1 slow 8.0 32.0
                infer fast 4
                measured 1 fast 32.0 64.0
                round 2/2
                train slow 1
                train fast 2
                infer slow 2
                measured 2 slow 8.0 32.0
                infer fast 4
                measured 2 fast 32.0 64.0
                """;
        assertEquals(
                slowWarmsUpFor5Seconds + "warm slow\n" + fastWarmsUpFor4Point125Seconds + "warm fast\n" + turns,
                String.join("\n", log) + "\n");
    }

    @Test
    void aSlowContenderWarmsUpForThreeSteps() {
        interleaving.measure(List.of(new Scripted("slow", 8, 10, 1, log)), 1);
        assertEquals("train slow 1\ninfer slow 1\n".repeat(3) + "warm slow", String.join("\n", log.subList(0, 7)));
    }

    @Test
    void ratesAreImagesOverSecondsByRound() {
        Contender odd = new Scripted("odd", 10, 0.2, 0.3, log);
        List<Rates> rates = interleaving.measure(List.of(odd), 3);
        assertEquals(1, rates.size());
        assertEquals(3, rates.get(0).train().size());
        for (double rate : rates.get(0).train()) {
            assertEquals(10 / 0.2, rate, 1e-9);
        }
        for (double rate : rates.get(0).infer()) {
            assertEquals(10 / 0.3, rate, 1e-9);
        }
    }
}
