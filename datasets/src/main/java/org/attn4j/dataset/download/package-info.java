/**
 * The download room: downloads files from the addresses where datasets are published. Start at {@link
 * org.attn4j.dataset.download.RemoteFile}. A file appears atomically, complete and with the right checksum, or not at
 * all. Stable: the messages.
 *
 * <p>May use: core.dataset, core.error, core.file; java.net.http
 */
package org.attn4j.dataset.download;
