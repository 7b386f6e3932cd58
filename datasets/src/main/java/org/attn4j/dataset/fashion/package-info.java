/**
 * The Fashion-MNIST room: the four published idx files. Start at
 * {@link org.attn4j.dataset.fashion.FashionMnistParameters}. May use: core.dataset, core.parameter, core.error,
 * dataset.archive, dataset.download, dataset.memory. Stable: the name {@code fashion-mnist}, its parameters and class
 * names.
 */
package org.attn4j.dataset.fashion;
