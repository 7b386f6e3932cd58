/**
 * The convolutional block attention module. Start at {@link org.attn4j.attention.gallery.cbam.CbamProvider}. Woo et
 * al., arXiv:1807.06521.
 */
package org.attn4j.attention.gallery.cbam;
