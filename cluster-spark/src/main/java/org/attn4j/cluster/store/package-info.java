/** The files of a study on a file system that all machines reach. */
package org.attn4j.cluster.store;
