/**
 * Efficient multi-scale attention. Start at {@link org.attn4j.attention.gallery.ema.EmaParameters}. Source: Ouyang et al.,
 * arXiv:2305.13563.
 *
 * <p>May use: core.attention, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.ema;
