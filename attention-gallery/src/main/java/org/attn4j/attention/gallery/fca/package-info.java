/**
 * Frequency channel attention. Start at {@link org.attn4j.attention.gallery.fca.FcaParameters}. Source: Qin et al.,
 * arXiv:2012.11929.
 *
 * <p>May use: core.attention, core.error, core.expression, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.fca;
