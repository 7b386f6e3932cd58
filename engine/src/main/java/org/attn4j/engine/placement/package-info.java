/**
 * The placement room: resolves the configured attention entries to one module per site of a backbone. Start at {@link
 * org.attn4j.engine.placement.AttentionPlan}. It loads no native library, so configurations can be checked without one.
 * {@code config} binds entries to its records. Stable: keys of tensors, messages.
 *
 * <p>May use: core.attention, core.backbone, core.error
 */
package org.attn4j.engine.placement;
