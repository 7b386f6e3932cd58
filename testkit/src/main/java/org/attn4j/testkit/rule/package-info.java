/**
 * The rules of the contract of attention modules, one class per rule. Each bug that the contract missed is covered by a
 * new rule. Start at {@link org.attn4j.testkit.rule.Rule}. Free to change: all of it.
 *
 * <p>May use: core.attention, core.backbone, core.error, core.loss, core.random, engine.network, engine.placement,
 * testkit.probe; Deeplearning4j, ND4J
 */
package org.attn4j.testkit.rule;
