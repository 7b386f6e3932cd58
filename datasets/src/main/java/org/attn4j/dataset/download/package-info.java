/**
 * The download room: files from the addresses where datasets are published. Start at
 * {@link org.attn4j.dataset.download.RemoteFile}. A file appears whole, with the right checksum and in one move, or not
 * at all. May use: core.dataset's progress, core.error, core.file, the
 * platform's HTTP client. Stable: texts of the messages.
 */
package org.attn4j.dataset.download;
