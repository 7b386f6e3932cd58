/**
 * A template: an attention module with a forward pass only. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.autodiff.Example}. Nothing of it is stable.
 *
 * <p>May use: core.attention, core.parameter; ND4J
 */
package org.attn4j.testkit.template.autodiff;
