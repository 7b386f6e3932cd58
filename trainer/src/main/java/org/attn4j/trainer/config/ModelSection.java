package org.attn4j.trainer.config;

import java.util.List;
import org.attn4j.config.binding.OneOrMany;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.engine.placement.AttentionEntry;

/** {@code model}: backbone and attention. */
public record ModelSection(
        @Doc("the network around the attention") @Default("{\"type\": \"alexnet\"}")
        BackboneSection backbone,

        @Doc("the modules and where they sit") @Default("{\"type\": \"none\"}") @OneOrMany
        List<AttentionEntry> attention) {}
