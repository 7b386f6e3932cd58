/**
 * The CIFAR-10 room: reads both published archives, packed or unpacked. Start at {@link
 * org.attn4j.dataset.cifar.Cifar10Parameters}. Pickles are read by an interpreter that knows only the opcodes of these
 * files and creates only numbers, bytes, lists and one kind of array. Stable: the name {@code cifar10}, its parameters
 * and class names.
 *
 * <p>May use: core.dataset, core.error, core.parameter, dataset.archive, dataset.download, dataset.memory
 */
package org.attn4j.dataset.cifar;
