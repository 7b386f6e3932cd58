package org.attn4j.trainer.config;

import java.util.List;
import org.attn4j.config.binding.OneOrMany;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.engine.placement.AttentionEntry;

/** {@code model}: backbone and attention. */
public record ModelSection(
        @Doc("the network that attention modules are attached to") @Default("{\"type\": \"alexnet\"}")
        BackboneSection backbone,

        @Doc("the attention modules and their sites") @Default("{\"type\": \"none\"}") @OneOrMany
        List<AttentionEntry> attention) {}
