/**
 * Global context. Start at {@link org.attn4j.attention.gallery.context.GcProvider}. Cao et al., GCNet,
 * arXiv:1904.11492.
 */
package org.attn4j.attention.gallery.context;
