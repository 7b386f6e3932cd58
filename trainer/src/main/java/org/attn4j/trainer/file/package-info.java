/**
 * The file room: file errors in words, and the lock that reserves a folder for one process.
 *
 * <p>May use: config.error
 */
package org.attn4j.trainer.file;
