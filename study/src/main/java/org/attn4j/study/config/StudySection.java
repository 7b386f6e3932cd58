package org.attn4j.study.config;

import java.util.List;
import java.util.Optional;
import org.attn4j.config.binding.OrRange;
import org.attn4j.config.document.Node;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** {@code study}: variants, axes and seeds. */
record StudySection(
        @Doc("distinct integers, or a range such as \"1..5\"; each variant is trained once per seed")
        @Default("[42]")
        @OrRange
        List<Long> seeds,

        @Doc(
                "variant that the others are compared with, or a value of an axis such as {\"attention\": \"none\"}; default: "
                        + "the first variant, or the first value of the axis of /model/attention")
        Optional<Node> baseline,

        @Doc("per variant, the JSON pointers to override; default: one variant, the file's own model")
        Optional<Node> variants,

        @Doc("per axis, the JSON pointer that it varies and its values, as a list or by name; the variants are all "
                + "combinations")
        Optional<Node> axes,

        @Doc("combinations of values by axis that are left out")
        Optional<Node> exclude,

        @Doc("none: one process trains all runs; process: one process per run, so that a crash affects only that run")
        @Default("none")
        Isolation isolation,

        @Doc("number of runs trained at once; if above 1, one process per run, and the processes share the threads")
        @Default("1")
        @Range(min = 1)
        Integer workers) {}
