/**
 * The files of a study on a file system that all machines reach. Start at {@link org.attn4j.cluster.store.Layout}. Stable:
 * the layout, since a newer program continues the studies of an older one. Free to change: the rest.
 *
 * <p>May use: nothing; Hadoop, Jackson
 */
package org.attn4j.cluster.store;
