/**
 * The datasets room: the built-in datasets and transforms, listed in {@link org.attn4j.dataset.DatasetsPlugin}. Stable:
 * names of datasets and transforms, their parameters.
 *
 * <p>May use: core, dataset.cifar, dataset.fashion, dataset.folder, dataset.sample, dataset.transform
 */
package org.attn4j.dataset;
