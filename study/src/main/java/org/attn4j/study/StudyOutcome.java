package org.attn4j.study;

import java.util.List;
import java.util.Map;
import org.attn4j.runfiles.RunId;

/**
 * How a study ended.
 *
 * @param trained runs that were trained now, in order
 * @param kept runs that were done before
 * @param failed causes of the runs that failed, now or earlier, in the order of runs
 * @param notReached runs that were not started because of fail-fast
 */
public record StudyOutcome(List<RunId> trained, List<RunId> kept, Map<RunId, String> failed, List<RunId> notReached) {

    /** Whether every run of the study is done. */
    public boolean complete() {
        return failed.isEmpty() && notReached.isEmpty();
    }
}
