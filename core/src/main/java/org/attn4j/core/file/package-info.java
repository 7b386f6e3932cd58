/**
 * The file room: files that are written atomically, and their digests. Start at
 * {@link org.attn4j.core.file.AtomicFile}. Stable: the guarantee that a reader never sees an incomplete file, and the
 * text form of digests.
 *
 * <p>Stable types: AtomicFile, Sha256
 *
 * <p>May use: nothing
 */
package org.attn4j.core.file;
