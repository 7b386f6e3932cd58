/**
 * The CUDA room: which driver and cards this machine has, asked of the driver itself and not of the engine, whose own
 * check prints a trace. Start at {@link org.attn4j.engine.device.DeviceRule}. May use: JNA. Stable: the sentences of the rule.
 * Free to change: the rest.
 */
package org.attn4j.engine.device;
