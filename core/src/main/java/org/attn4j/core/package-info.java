/**
 * The core room: a plugin and its named providers. Plugins compile against this package and its subpackages, and
 * against nothing else of attn4j. Start at {@link org.attn4j.core.Plugin}. Stable: all of it.
 *
 * <p>May use: core.attention, core.backbone, core.dataset, core.loss, core.optimizer, core.schedule, core.transform
 */
package org.attn4j.core;
