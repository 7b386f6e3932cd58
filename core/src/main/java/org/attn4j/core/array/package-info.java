/**
 * The array room: loops over the elements of ND4J arrays in host memory, on all processor cores, and the layouts of
 * feature maps. Start at {@link org.attn4j.core.array.HostArray} and {@link org.attn4j.core.array.Parallel}. Outside of
 * kernels, this is the only room that takes the address of an array. Plugins use {@link org.attn4j.core.array.RowVectors},
 * {@link org.attn4j.core.array.Functions}, {@link org.attn4j.core.array.Sigmoid} and {@link
 * org.attn4j.core.array.Rectifier} for the few values of a gate; the rest is public for engine and kernels and may change.
 *
 * <p>Stable types: Functions, Rectifier, RowVectors, Sigmoid
 *
 * <p>May use: nothing; JavaCPP, ND4J
 */
package org.attn4j.core.array;
