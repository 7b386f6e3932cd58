/**
 * The archive room: bytes out of files and archives that strangers made, with bounds. Start at
 * {@link org.attn4j.dataset.archive.TarGz}. Nothing is ever unpacked to disk. May use: core.error, commons-compress.
 * Free to change: all of it.
 */
package org.attn4j.dataset.archive;
