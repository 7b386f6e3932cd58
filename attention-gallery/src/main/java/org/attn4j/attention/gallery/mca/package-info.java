/**
 * Multidimensional collaborative attention. Start at {@link org.attn4j.attention.gallery.mca.McaParameters}. Source: Yu et
 * al., Engineering Applications of Artificial Intelligence 126, 107079.
 *
 * <p>May use: core.array, core.attention, core.layer, core.map; ND4J
 */
package org.attn4j.attention.gallery.mca;
