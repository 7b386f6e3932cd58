/**
 * The convolutional block attention module. Start at {@link org.attn4j.attention.gallery.cbam.CbamParameters}. Source:
 * Woo et al., arXiv:1807.06521.
 *
 * <p>May use: core.attention, core.error, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.cbam;
