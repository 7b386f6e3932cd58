/**
 * The image folder room: reads JPEG and PNG files in a folder per class, or a zip of such folders. Start at {@link
 * org.attn4j.dataset.folder.ImageFolderParameters}. Stable: the name {@code image-folder}, its parameters, the order of
 * classes and images, and the random split. Free to change: how files are checked and decoded.
 *
 * <p>May use: core.dataset, core.error, core.parameter, core.random, dataset.archive, dataset.memory; java.desktop
 */
package org.attn4j.dataset.folder;
