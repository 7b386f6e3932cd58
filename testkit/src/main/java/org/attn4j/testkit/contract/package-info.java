/**
 * The contracts that attention modules, backbones, datasets and transforms meet, as plain code. Start at
 * {@link org.attn4j.testkit.contract.AttentionContract}. A rule is one class; where a bug slipped through, a rule is
 * added. May use: core. Stable: public types.
 */
package org.attn4j.testkit.contract;
