/**
 * One module in a network made for it: output, gradients and counts. Start at {@link
 * org.attn4j.testkit.probe.ModuleProbe}. May use: core, engine.
 */
package org.attn4j.testkit.probe;
