/**
 * Style-based recalibration. Start at {@link org.attn4j.attention.gallery.srm.SrmProvider}. Lee et al.,
 * arXiv:1903.10829.
 */
package org.attn4j.attention.gallery.srm;
