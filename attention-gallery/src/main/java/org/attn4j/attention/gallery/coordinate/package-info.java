/**
 * Coordinate attention. Start at {@link org.attn4j.attention.gallery.coordinate.CoordinateProvider}. Hou et al.,
 * arXiv:2103.02907.
 */
package org.attn4j.attention.gallery.coordinate;
