package org.attn4j.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.study.live.RunActivity;
import org.attn4j.study.live.RunStatus;
import org.attn4j.study.live.StudyStatus;
import org.junit.jupiter.api.Test;

class StatusTextTest {

    private static RunStatus run(String name, RunActivity activity, int epochs) {
        boolean begun = epochs > 0;
        return new RunStatus(
                name,
                activity,
                Optional.of("diverged: the loss is NaN").filter(cause -> activity == RunActivity.FAILED),
                epochs,
                Optional.of(10),
                begun ? Optional.of(0.53125) : Optional.empty(),
                begun ? Optional.of(341.2) : Optional.empty(),
                Optional.of(activity == RunActivity.RUNNING ? 62.4 : activity == RunActivity.WAITING ? 600.0 : 0.0));
    }

    @Test
    void aSentenceATableAndTheCausesOfFailures() {
        List<RunStatus> runs = List.of(
                run("none-s1", RunActivity.DONE, 10),
                run("eca-s1", RunActivity.RUNNING, 9),
                run("se-s1", RunActivity.FAILED, 2),
                run("none-s2", RunActivity.WAITING, 0));
        assertEquals("""
                tiny: 1 waiting, 1 running, 1 done, 1 failed; 341 images/s; 11:02 left
                RUN      STATE    EPOCHS  OF  TEST ACC.  IMAGES/S  TIME LEFT
                none-s1  done         10  10     0.5313       341
                eca-s1   running       9  10     0.5313       341  1:02
                se-s1    failed        2  10     0.5313       341
                none-s2  waiting       0  10                       10:00
                se-s1: diverged: the loss is NaN
                """, StatusText.of(new StudyStatus("tiny", runs, Optional.of(341.2), Optional.of(662.4))));
    }

    @Test
    void ofALargeStudyTheTableShowsWhatNeedsAttention() {
        List<RunStatus> runs = new ArrayList<>();
        for (int seed = 1; seed <= 30; seed++) {
            runs.add(run("none-s" + seed, seed < 10 ? RunActivity.DONE : RunActivity.WAITING, seed < 10 ? 10 : 0));
        }
        runs.add(run("eca-s1", RunActivity.RUNNING, 1));
        assertEquals("""
                tiny: 21 waiting, 1 running, 9 done
                RUN     STATE    EPOCHS  OF  TEST ACC.  IMAGES/S  TIME LEFT
                eca-s1  running       1  10     0.5313       341  1:02
                """, StatusText.of(new StudyStatus("tiny", runs, Optional.empty(), Optional.empty())));
    }

    @Test
    void aFolderWithoutRunsSaysSo() {
        assertEquals(
                "tiny: nothing has begun\n",
                StatusText.of(new StudyStatus("tiny", List.of(), Optional.empty(), Optional.empty())));
    }
}
