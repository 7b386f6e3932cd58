package org.attn4j.trainer.config;

import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.engine.placement.AttentionEntry;

/**
 * {@code model}: backbone and attention.
 *
 * @param backboneType the backbone provider's name
 * @param backbone the provider's parameters
 * @param classes as given under {@code backbone}; empty: the dataset tells
 * @param imageSize as given under {@code backbone}; empty: the test transforms tell
 * @param attention the modules, in order
 */
public record ModelSection(
        String backboneType,
        BackboneParameters backbone,
        OptionalInt classes,
        OptionalInt imageSize,
        List<AttentionEntry> attention) {}
