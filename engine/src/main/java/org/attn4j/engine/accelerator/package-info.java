/**
 * The accelerator room: the seam through which faster layers take the place of Deeplearning4j's own. Start at {@link
 * org.attn4j.engine.accelerator.Accelerator}. May use: core, core.array, engine.device, Deeplearning4j's
 * configurations.
 */
package org.attn4j.engine.accelerator;
