/**
 * A template: Lion. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.optimizer.Example}. Nothing of it is stable.
 *
 * <p>May use: core.optimizer, core.parameter; ND4J
 */
package org.attn4j.testkit.template.optimizer;
