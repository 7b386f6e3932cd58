/**
 * What a plugin offers: named providers. An author of plugins sees the packages below this one and nothing else of
 * attn4j. Start at {@link org.attn4j.core.Plugin}. Stable: all of it.
 *
 * <p>May use: core.attention, core.backbone, core.dataset, core.loss, core.optimizer, core.schedule, core.transform
 */
package org.attn4j.core;
