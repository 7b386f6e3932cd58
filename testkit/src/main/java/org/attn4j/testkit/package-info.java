/**
 * The testkit room: checks for authors of attention modules, backbones and transforms, as plain code that a test or a
 * command calls. Start at {@link org.attn4j.testkit.ReferenceCheck}; the contract of modules is in {@code
 * testkit.contract}. Training steps reach a check as a service. Stable: public types, the format of reference files,
 * the lines that results print.
 *
 * <p>May use: config.binding, config.document, config.error, config.json, config.registry, core.., engine.accelerator,
 * engine.network, engine.placement, testkit.probe; java.desktop
 */
package org.attn4j.testkit;
