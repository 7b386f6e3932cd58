/**
 * A configuration's problems, each with its place. Start at {@link org.attn4j.config.error.ConfigException}. Stable:
 * types and texts.
 *
 * <p>May use: nothing
 */
package org.attn4j.config.error;
