/**
 * Spatial group-wise enhancement. Start at {@link org.attn4j.attention.gallery.sge.SgeParameters}. Source: Li et al.,
 * arXiv:1905.09646.
 *
 * <p>May use: core.attention, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.sge;
