/**
 * The Fashion-MNIST room: reads the four published idx files. Start at {@link
 * org.attn4j.dataset.fashion.FashionMnistParameters}. Stable: the name {@code fashion-mnist}, its parameters and class
 * names.
 *
 * <p>May use: core.dataset, core.error, core.parameter, dataset.archive, dataset.download, dataset.memory
 */
package org.attn4j.dataset.fashion;
