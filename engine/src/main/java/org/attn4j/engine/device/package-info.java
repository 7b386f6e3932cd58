/**
 * The device room: which CUDA driver and cards this machine has, and what the backend loaded. It asks the driver
 * itself, because ND4J's own check prints a stack trace. Start at {@link org.attn4j.engine.device.DeviceRule}. Stable:
 * the sentences of the rule. Free to change: the rest.
 *
 * <p>May use: nothing; JavaCPP, JNA, ND4J
 */
package org.attn4j.engine.device;
