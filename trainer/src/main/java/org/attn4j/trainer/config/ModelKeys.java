package org.attn4j.trainer.config;

import java.util.List;
import org.attn4j.config.binding.OneOrMany;
import org.attn4j.config.binding.Part;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.engine.placement.AttentionEntry;

/** The keys of {@code model}. */
record ModelKeys(
        @Doc("the network around the attention") @Default("{\"type\": \"alexnet\"}")
        Part<BackboneParameters, BackboneKeys> backbone,

        @Doc("the modules and where they sit") @Default("{\"type\": \"none\"}") @OneOrMany
        List<AttentionEntry> attention) {}
