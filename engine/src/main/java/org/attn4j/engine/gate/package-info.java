/**
 * The gate room: the passes over feature maps before and after a channel gate. Start at {@link
 * org.attn4j.engine.gate.GateKernel}.
 *
 * <p>May use: core.array, core.attention; ND4J
 */
package org.attn4j.engine.gate;
