/**
 * The CIFAR-10 room: both published archives, packed or unpacked. Start at
 * {@link org.attn4j.dataset.cifar.Cifar10Parameters}. The pickles are read by an interpreter that knows the opcodes of
 * these files alone and makes nothing but numbers, bytes, lists and one kind of array. May use: core.dataset,
 * core.parameter, core.error, dataset.archive, dataset.download, dataset.memory. Stable: the name {@code cifar10}, its
 * parameters and class names.
 */
package org.attn4j.dataset.cifar;
