/**
 * The device room: the CUDA driver and cards of this machine, and the libraries that the backend loaded. It calls the
 * driver directly, because ND4J's own check prints a stack trace. Start at {@link org.attn4j.engine.device.DeviceRule}.
 * Stable: the messages of the rule. Free to change: the rest.
 *
 * <p>May use: nothing; JavaCPP, JNA, ND4J
 */
package org.attn4j.engine.device;
