/**
 * A template: focal loss. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.loss.Example}. Nothing of it is stable.
 *
 * <p>May use: core.loss, core.parameter
 */
package org.attn4j.testkit.template.loss;
