/**
 * The accelerator room: the interface through which faster layers replace Deeplearning4j's. Start at {@link
 * org.attn4j.engine.accelerator.Accelerator}.
 *
 * <p>May use: core, core.array, engine.device; Deeplearning4j, ND4J
 */
package org.attn4j.engine.accelerator;
