/**
 * Gather-excite. Start at {@link org.attn4j.attention.gallery.gather.GeParameters}. Source: Hu et al.,
 * arXiv:1810.12348.
 *
 * <p>May use: core.array, core.attention, core.error, core.expression, core.layer, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.gather;
