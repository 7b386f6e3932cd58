package org.attn4j.study.config;

import java.util.List;
import java.util.Optional;
import org.attn4j.config.document.Node;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** {@code study}: variants and seeds. */
record StudySection(
        @Doc("one run for each variant and seed; distinct whole numbers") @Default("[42]")
        List<Long> seeds,

        @Doc("the variant that the others are compared with; the first where absent")
        Optional<String> baseline,

        @Doc("for each arm the pointers to replace; the file's own model alone where absent")
        Optional<Node> variants,

        @Doc("none: one process trains all runs; process: one for each, so that a crash harms one run only")
        @Default("none")
        Isolation isolation,

        @Doc("how many runs train at once; more than one means processes, which share the threads")
        @Default("1")
        @Range(min = 1)
        Integer workers) {}
