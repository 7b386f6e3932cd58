package org.attn4j.study.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.speed.VariantSpeed;

/** Finds the speeds that must not be compared with those of the first study. */
final class SpeedMark {

    private final Optional<RunResult> reference;

    /** Compares with the first done run of these studies. */
    SpeedMark(List<ComparedStudy> studies) {
        reference = studies.stream()
                .flatMap(study -> study.table().results().runs().stream())
                .filter(RunResult::done)
                .findFirst();
    }

    /** Why the speeds of a variant must not be compared, each reason once; empty if they may be. */
    Set<String> obstacles(ComparedStudy study, String variant) {
        Set<String> reasons = new LinkedHashSet<>();
        for (RunResult run : study.table().results().done(variant)) {
            reference.flatMap(first -> VariantSpeed.obstacle(run, first)).ifPresent(reasons::add);
        }
        return reasons;
    }
}
