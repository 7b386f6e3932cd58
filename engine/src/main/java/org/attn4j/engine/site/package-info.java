/**
 * The site room: the layer around a module, its tape and its tensors. Start at {@link
 * org.attn4j.engine.site.ModuleLayer}. May use: core, engine.gate, engine.placement, engine.accelerator,
 * Deeplearning4j.
 */
package org.attn4j.engine.site;
