/**
 * The non-local block. Start at {@link org.attn4j.attention.gallery.nonlocal.NonLocalParameters}. Source: Wang et al.,
 * arXiv:1711.07971.
 *
 * <p>May use: core.attention, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.nonlocal;
