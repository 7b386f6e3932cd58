/**
 * The binding room: binds values of a configuration to records, and generates the JSON Schema of those records. Start
 * at {@link org.attn4j.config.binding.Binder}. Stable: the texts of the messages.
 *
 * <p>May use: config.document, config.error, config.registry, core, core.attention, core.error, core.parameter,
 * engine.placement
 */
package org.attn4j.config.binding;
