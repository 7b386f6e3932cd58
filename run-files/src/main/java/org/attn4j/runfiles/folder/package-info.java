/**
 * A folder of results on disk: the lock that reserves it for one process, and its error messages.
 *
 * <p>May use: config.error, core.error, core.file
 */
package org.attn4j.runfiles.folder;
