package org.attn4j.study.config;

import java.util.List;
import java.util.Optional;
import org.attn4j.config.document.Node;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** {@code study}: variants and seeds. */
record StudySection(
        @Doc("each variant is trained once per seed; distinct whole numbers") @Default("[42]")
        List<Long> seeds,

        @Doc("the variant that the others are compared with; if absent, the first")
        Optional<String> baseline,

        @Doc("per variant, the values to replace, by JSON pointer; if absent, only the file's own model is trained")
        Optional<Node> variants,

        @Doc("none: one process trains all runs; process: each run has its own, so that a crash fails only that run")
        @Default("none")
        Isolation isolation,

        @Doc("how many runs train at once; if more than one, each has its own process and a share of the threads")
        @Default("1")
        @Range(min = 1)
        Integer workers) {}
