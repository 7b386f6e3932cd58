/**
 * The SE room: squeeze-and-excitation as a plugin. Start at {@link org.attn4j.attention.se.SePlugin}. Stable: the name
 * {@code se}, its parameters, its weights' names.
 *
 * <p>May use: core, core.attention, core.expression, core.parameter
 */
package org.attn4j.attention.se;
