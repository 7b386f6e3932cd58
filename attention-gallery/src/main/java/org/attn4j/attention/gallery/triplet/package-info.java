/**
 * Triplet attention. Start at {@link org.attn4j.attention.gallery.triplet.TripletParameters}. Source: Misra et al.,
 * arXiv:2010.03045.
 *
 * <p>May use: core.attention, core.error, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.triplet;
