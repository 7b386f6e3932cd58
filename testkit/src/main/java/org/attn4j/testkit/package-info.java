/**
 * The testkit room: checks for authors of plugins of every kind, which tests and commands can call. Start at {@link org.attn4j.testkit.ReferenceCheck}; the contracts are in {@code testkit.contract}.
 * Training steps are provided as a service. Stable: public types, the format of reference files, the lines that results
 * print.
 *
 * <p>May use: config.binding, config.document, config.error, config.json, config.registry, core.., engine.accelerator,
 * engine.network, engine.placement, testkit.probe; java.desktop
 */
package org.attn4j.testkit;
