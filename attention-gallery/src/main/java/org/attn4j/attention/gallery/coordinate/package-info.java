/**
 * Coordinate attention. Start at {@link org.attn4j.attention.gallery.coordinate.CoordinateParameters}. Source: Hou et
 * al., arXiv:2103.02907.
 *
 * <p>May use: core.attention, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.coordinate;
