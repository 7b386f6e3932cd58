/**
 * Gated channel transformation. Start at {@link org.attn4j.attention.gallery.gct.GctParameters}. Source: Yang et al.,
 * arXiv:1909.11519.
 *
 * <p>May use: core.attention, core.expression
 */
package org.attn4j.attention.gallery.gct;
