/**
 * The document room: a configuration as the user wrote it, from JSON files and {@code --set} options; every value keeps
 * its location for messages. Start at {@link org.attn4j.config.document.ConfigDocument}; {@code config.binding} turns
 * its values into records. Which sections a configuration has is up to trainer and study. Stable: the meaning of
 * configuration files and the texts of the messages. Free to change: the rest.
 *
 * <p>May use: config.error, core.error; Jackson
 */
package org.attn4j.config.document;
