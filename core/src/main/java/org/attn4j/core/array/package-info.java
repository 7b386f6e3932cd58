/**
 * The array room: loops over the elements of ND4J arrays in the processor's memory, on all processors, and the layouts
 * of feature maps. Start at {@link org.attn4j.core.array.HostArray} and {@link org.attn4j.core.array.Parts}. The only
 * room that takes the address of an array. May use: ND4J arrays, JavaCPP. Stable: public types.
 */
package org.attn4j.core.array;
