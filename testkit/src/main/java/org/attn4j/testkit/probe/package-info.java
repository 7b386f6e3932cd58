/**
 * One module in a network built around it: output, gradients and counts; one tensor and an optimiser's steps on it. Start
 * at {@link org.attn4j.testkit.probe.ModuleProbe}.
 *
 * <p>May use: core.array, core.attention, core.backbone, core.optimizer, engine.layer, engine.network,
 * engine.placement, engine.site; Deeplearning4j, ND4J
 */
package org.attn4j.testkit.probe;
