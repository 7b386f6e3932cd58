package org.attn4j.study.live;

import java.util.List;
import java.util.Optional;

/**
 * The state of a study at one moment.
 *
 * @param name the study's name
 * @param runs in the order in which they are trained
 * @param imagesPerSecond of all running runs; absent if none has finished an epoch
 * @param secondsLeft estimated until the last run ends; absent if no run is running or no epoch is timed
 */
public record StudyStatus(
        String name, List<RunStatus> runs, Optional<Double> imagesPerSecond, Optional<Double> secondsLeft) {

    /** How many runs do this. */
    public int count(RunActivity activity) {
        return (int) runs.stream().filter(run -> run.activity() == activity).count();
    }

    /** Whether there are runs and all of them are done or failed. */
    public boolean ended() {
        return !runs.isEmpty() && count(RunActivity.DONE) + count(RunActivity.FAILED) == runs.size();
    }
}
