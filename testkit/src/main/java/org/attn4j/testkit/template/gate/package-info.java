/**
 * A template: a channel gate that returns its backward pass. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.gate.Example}. Nothing of it is stable.
 *
 * <p>May use: core.array, core.attention, core.parameter
 */
package org.attn4j.testkit.template.gate;
