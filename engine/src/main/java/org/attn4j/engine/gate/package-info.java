/**
 * The gate room: the passes over feature maps that surround a channel gate. Start at {@link
 * org.attn4j.engine.gate.GateKernel}.
 *
 * <p>May use: core.array, core.attention; ND4J
 */
package org.attn4j.engine.gate;
