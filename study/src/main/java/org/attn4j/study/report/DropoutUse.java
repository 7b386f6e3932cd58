package org.attn4j.study.report;

import java.util.Map;
import org.attn4j.study.result.StudyResults;

/**
 * Whether the networks of a study use dropout. Training accuracy is measured in training mode, so dropout lowers it.
 *
 * @param active whether a run's backbone has dropout
 */
record DropoutUse(boolean active) {

    static DropoutUse in(StudyResults results) {
        return new DropoutUse(
                results.runs().stream().anyMatch(run -> drops(run.record().configuration())));
    }

    /**
     * Whether the backbone has a positive parameter {@code dropout}, as all built-in backbones with dropout do. Dropout of a
     * plugin's backbone under another name is not detected.
     */
    private static boolean drops(Map<String, Object> configuration) {
        return configuration.get("model") instanceof Map<?, ?> model
                && model.get("backbone") instanceof Map<?, ?> backbone
                && backbone.get("dropout") instanceof Number share
                && share.doubleValue() > 0;
    }

    /** What train accuracy is, in a sentence. */
    String sentence() {
        return "Train accuracy is the running mean of the epoch" + (active ? ", with dropout active." : ".");
    }

    /** The legend of training curves. */
    String trainLegend() {
        return active ? "train (running mean, dropout active)" : "train (running mean)";
    }
}
