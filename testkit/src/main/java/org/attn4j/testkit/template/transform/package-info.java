/**
 * A template: a random change of brightness. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.transform.Example}. Nothing of it is stable.
 *
 * <p>May use: core.dataset, core.error, core.parameter, core.random, core.transform
 */
package org.attn4j.testkit.template.transform;
