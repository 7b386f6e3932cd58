/**
 * The placement room: from the configured attention and a backbone's sites to which module sits where. Start at {@link
 * org.attn4j.engine.placement.AttentionPlan}. It touches no native library. May use: core.attention, core.backbone,
 * core.error. Stable: keys of tensors, texts of messages.
 */
package org.attn4j.engine.placement;
