/**
 * Layers that modules of this room are made of: linear maps, normalisations, pools and windows with their backward
 * passes, in ND4J operations. Start at {@link org.attn4j.attention.gallery.layer.Bottleneck}. May use: core's SPI and
 * ND4J arrays. Channel gates need none of it: they are expressions. For this room alone; free to change, except the names of weights, which are stored with models.
 */
package org.attn4j.attention.gallery.layer;
