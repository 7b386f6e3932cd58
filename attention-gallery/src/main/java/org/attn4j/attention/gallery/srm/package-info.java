/**
 * Style-based recalibration. Start at {@link org.attn4j.attention.gallery.srm.SrmParameters}. Source: Lee et al.,
 * arXiv:1903.10829.
 *
 * <p>May use: core.attention, core.expression
 */
package org.attn4j.attention.gallery.srm;
