/**
 * File errors in words, and the lock that keeps a folder for one process. May use: config.error.
 */
package org.attn4j.trainer.file;
