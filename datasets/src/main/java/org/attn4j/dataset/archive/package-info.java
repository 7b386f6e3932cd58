/**
 * The archive room: reads files and archives of unknown origin, with limits on size. Start at {@link
 * org.attn4j.dataset.archive.TarGz}. Nothing is unpacked to disk. Free to change: all of it.
 *
 * <p>May use: core.error; commons-compress
 */
package org.attn4j.dataset.archive;
