/**
 * A folder of results as a place on disk: the lock that reserves it for one process, and its errors in words.
 *
 * <p>May use: config.error, core.error
 */
package org.attn4j.runfiles.folder;
