/**
 * A template: a plain network with sites before and after each activation. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.backbone.Example}. Nothing of it is stable.
 *
 * <p>May use: core.attention, core.backbone, core.error, core.parameter; Deeplearning4j, ND4J
 */
package org.attn4j.testkit.template.backbone;
