/**
 * The site room: the layer that executes a module, its tape and its tensors. Start at {@link
 * org.attn4j.engine.site.ModuleLayer}.
 *
 * <p>May use: core.array, core.attention, core.map, engine.accelerator, engine.gate, engine.layer, engine.placement;
 * Deeplearning4j, ND4J
 */
package org.attn4j.engine.site;
