/**
 * The registry room: things that are found by name. Start at {@link org.attn4j.config.registry.NamedRegistry}.
 * {@code ServiceLoader} is called here and nowhere else; there is no static state. May use: core.error. Stable: the
 * meaning of names and the texts of the messages. Free to change: how jars are opened and searched.
 */
package org.attn4j.config.registry;
