/**
 * Channel and spatial squeeze and excitation. Start at {@link org.attn4j.attention.gallery.squeeze.ScseParameters}.
 * Source: Roy et al., arXiv:1803.02579.
 *
 * <p>May use: core.attention, core.expression, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.squeeze;
