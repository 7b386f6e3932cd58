/**
 * Channel and spatial squeeze-and-excitation. Start at {@link org.attn4j.attention.gallery.squeeze.ScseProvider}. Roy
 * et al., arXiv:1803.02579.
 */
package org.attn4j.attention.gallery.squeeze;
