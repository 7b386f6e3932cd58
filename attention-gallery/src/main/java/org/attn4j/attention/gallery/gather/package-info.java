/**
 * Gather-excite. Start at {@link org.attn4j.attention.gallery.gather.GeProvider}. Hu et al., arXiv:1810.12348.
 */
package org.attn4j.attention.gallery.gather;
