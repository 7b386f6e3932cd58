/**
 * The download room: files from the addresses where datasets are published. Start at {@link
 * org.attn4j.dataset.download.RemoteFile}. A file appears complete, with the right checksum and in one move, or not at
 * all. Stable: texts of the messages.
 *
 * <p>May use: core.dataset, core.error, core.file; java.net.http
 */
package org.attn4j.dataset.download;
