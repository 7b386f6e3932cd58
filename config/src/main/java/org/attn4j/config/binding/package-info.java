/**
 * From values of a configuration to records. Start at {@link org.attn4j.config.binding.Binder}. May use:
 * config.document, config.registry, config.error, core, engine.placement. Stable: the texts of the messages.
 */
package org.attn4j.config.binding;
