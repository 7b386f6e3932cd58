/**
 * The file room: files that are whole or not there at all. Start at {@link org.attn4j.core.file.AtomicFile}. May use:
 * nothing. Stable: the promise that a reader never sees half a file. Free to change: the rest.
 */
package org.attn4j.core.file;
