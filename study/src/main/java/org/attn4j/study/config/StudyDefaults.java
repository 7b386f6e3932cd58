package org.attn4j.study.config;

import java.util.Optional;
import org.attn4j.config.binding.RecordDefaults;
import org.attn4j.config.document.Defaults;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Origin;
import org.attn4j.trainer.config.RunConfigurationReader;

/** The defaults of a configuration, of its runs and of the study. */
final class StudyDefaults implements Defaults {

    @Override
    public Optional<Node> value(Origin origin) {
        return Optional.empty();
    }

    @Override
    public Defaults member(String name) {
        return name.equals("study")
                ? RecordDefaults.of(StudySection.class)
                : RunConfigurationReader.DEFAULTS.member(name);
    }
}
