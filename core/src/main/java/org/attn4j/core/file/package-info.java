/**
 * The file room: files that are complete or absent. Start at {@link org.attn4j.core.file.AtomicFile}. Stable: the
 * promise that a reader never sees half a file, and the digest's text.
 *
 * <p>Stable types: AtomicFile, Sha256
 *
 * <p>May use: nothing
 */
package org.attn4j.core.file;
