/**
 * The image folder room: JPEG and PNG files in a folder per class, or a zip of such folders. Start at
 * {@link org.attn4j.dataset.folder.ImageFolderParameters}. May use: core.dataset, core.parameter, core.random,
 * core.error, dataset.archive, dataset.memory, the platform's image readers. Stable: the name {@code image-folder}, its
 * parameters, the order of classes and images, and which images a split takes. Free to change: how files are checked and
 * decoded.
 */
package org.attn4j.dataset.folder;
