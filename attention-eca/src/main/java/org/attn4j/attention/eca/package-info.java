/**
 * The ECA room: efficient channel attention as a plugin. Start at {@link org.attn4j.attention.eca.EcaPlugin}. Stable:
 * the name {@code eca}, its parameters, its weight's name.
 *
 * <p>May use: core, core.attention, core.error, core.expression, core.parameter
 */
package org.attn4j.attention.eca;
