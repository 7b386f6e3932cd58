/**
 * The contracts of components of every kind, independent of test frameworks. Start at
 * {@link org.attn4j.testkit.contract.AttentionContract}. Each bug that the contract missed is covered by a new rule.
 * Stable: public types.
 *
 * <p>May use: config.binding, config.document, config.error, config.json, config.registry, core.., engine.network,
 * engine.placement, testkit.probe, testkit.rule
 */
package org.attn4j.testkit.contract;
