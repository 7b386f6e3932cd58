/**
 * The archive room: bytes from files and archives of unknown origin, read with bounds. Start at {@link
 * org.attn4j.dataset.archive.TarGz}. Nothing is ever unpacked to disk. Free to change: all of it.
 *
 * <p>May use: core.error; commons-compress
 */
package org.attn4j.dataset.archive;
