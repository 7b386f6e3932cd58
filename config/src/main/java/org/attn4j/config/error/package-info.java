/**
 * A configuration's problems, each with its place. Start at {@link org.attn4j.config.error.ConfigException}. May use:
 * nothing. Stable: types and texts.
 */
package org.attn4j.config.error;
