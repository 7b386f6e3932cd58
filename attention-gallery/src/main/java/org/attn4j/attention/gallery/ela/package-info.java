/**
 * Efficient local attention. Start at {@link org.attn4j.attention.gallery.ela.ElaParameters}. Source: Xu and Wan,
 * arXiv:2403.01123.
 *
 * <p>May use: core.attention, core.error, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.ela;
