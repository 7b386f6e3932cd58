/**
 * Simple, parameter-free attention. Start at {@link org.attn4j.attention.gallery.simam.SimamParameters}. Source: Yang
 * et al., SimAM, ICML 2021.
 *
 * <p>May use: core.attention, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.simam;
