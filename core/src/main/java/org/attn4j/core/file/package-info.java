/**
 * The file room: files that are whole or not there at all. Start at {@link org.attn4j.core.file.AtomicFile}. May use:
 * core.error. Stable: the promise that a reader never sees half a file, and the lock's name. Free to change: the rest.
 */
package org.attn4j.core.file;
