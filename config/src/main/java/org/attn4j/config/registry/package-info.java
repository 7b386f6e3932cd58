/**
 * The registry room: providers found by name, in the program's jars and in plugins. Start at {@link
 * org.attn4j.config.registry.NamedRegistry}. Configurable things are looked up with {@code ServiceLoader} here and
 * nowhere else; there is no static state. Stable: the meaning of names and the texts of the messages. Free to change:
 * how jars are opened and searched.
 *
 * <p>May use: core, core.error, core.file
 */
package org.attn4j.config.registry;
