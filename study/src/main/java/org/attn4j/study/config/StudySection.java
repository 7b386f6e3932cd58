package org.attn4j.study.config;

import java.util.List;
import java.util.Optional;
import org.attn4j.config.document.Node;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** {@code study}: variants and seeds. */
record StudySection(
        @Doc("distinct integers; each variant is trained once per seed") @Default("[42]")
        List<Long> seeds,

        @Doc("variant that the others are compared with; default: the first")
        Optional<String> baseline,

        @Doc("per variant, the JSON pointers to override; default: one variant, the file's own model")
        Optional<Node> variants,

        @Doc("none: one process trains all runs; process: one process per run, so that a crash affects only that run")
        @Default("none")
        Isolation isolation,

        @Doc("number of runs trained at once; if above 1, one process per run, and the processes share the threads")
        @Default("1")
        @Range(min = 1)
        Integer workers) {}
