/**
 * The configuration room: from the user's JSON files and {@code --set} options to bound records, with every problem told
 * at its place. Start at {@link org.attn4j.config.document.ConfigDocument} (reading, merging) and
 * {@link org.attn4j.config.binding.Binder} (binding). Which sections a configuration has is for the rooms above to say. May
 * use: core.error, core.registry, core.parameter, the parameter interfaces of core.attention, Jackson's parser. Stable:
 * the meaning of configuration files and the texts of the messages. Free to change: the rest.
 */
package org.attn4j.config.document;
