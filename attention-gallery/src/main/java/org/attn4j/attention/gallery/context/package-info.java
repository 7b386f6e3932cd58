/**
 * Global context. Start at {@link org.attn4j.attention.gallery.context.GcParameters}. Source: Cao et al., GCNet,
 * arXiv:1904.11492.
 *
 * <p>May use: core.attention, core.layer, core.map, core.parameter; ND4J
 */
package org.attn4j.attention.gallery.context;
