/**
 * The contracts that attention modules, backbones, datasets and transforms meet, as plain code. Start at {@link
 * org.attn4j.testkit.contract.AttentionContract}. A rule is one class; a bug that slips through adds a rule. Stable:
 * public types.
 *
 * <p>May use: config.binding, config.document, config.error, config.json, config.registry, core.., engine.network,
 * engine.placement, testkit.probe, testkit.rule
 */
package org.attn4j.testkit.contract;
