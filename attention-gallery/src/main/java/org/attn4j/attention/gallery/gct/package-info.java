/**
 * Gated channel transformation. Start at {@link org.attn4j.attention.gallery.gct.GctProvider}. Yang et al.,
 * arXiv:1909.11519.
 */
package org.attn4j.attention.gallery.gct;
