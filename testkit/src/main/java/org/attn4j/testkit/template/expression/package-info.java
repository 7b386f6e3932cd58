/**
 * A template: a channel gate as an expression. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.expression.Example}. Nothing of it is stable.
 *
 * <p>May use: core.attention, core.expression, core.parameter
 */
package org.attn4j.testkit.template.expression;
