/**
 * The linear context transform. Start at {@link org.attn4j.attention.gallery.lct.LctParameters}. Source: Ruan et al.,
 * arXiv:1909.03834.
 *
 * <p>May use: core.attention, core.layer, core.parameter
 */
package org.attn4j.attention.gallery.lct;
