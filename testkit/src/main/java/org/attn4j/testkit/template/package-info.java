/**
 * The template room: one small, complete component of each kind and, for attention modules, of each form. They are compiled
 * and checked with this build, and {@code plugins new} writes their sources as the start of a plugin. Start at {@link
 * org.attn4j.testkit.template.PluginTemplate}. Nothing of it is stable.
 *
 * <p>May use: core, testkit.template.autodiff, testkit.template.backbone, testkit.template.dataset,
 * testkit.template.expression, testkit.template.gate, testkit.template.loss, testkit.template.map,
 * testkit.template.optimizer, testkit.template.schedule, testkit.template.subgraph, testkit.template.transform
 */
package org.attn4j.testkit.template;
