/**
 * The problems of a configuration, each with its location. Start at {@link org.attn4j.config.error.ConfigException}.
 * Stable: types and texts.
 *
 * <p>May use: nothing
 */
package org.attn4j.config.error;
