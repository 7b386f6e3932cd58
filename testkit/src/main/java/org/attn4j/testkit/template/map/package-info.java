/**
 * A template: a feature-map module as expressions over maps. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.map.Example}. Nothing of it is stable.
 *
 * <p>May use: core.array, core.attention, core.map, core.parameter; ND4J
 */
package org.attn4j.testkit.template.map;
