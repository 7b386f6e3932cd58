/**
 * A template: an attention module of Deeplearning4j layers. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.subgraph.Example}. Nothing of it is stable.
 *
 * <p>May use: core.attention, core.error, core.parameter; Deeplearning4j, ND4J
 */
package org.attn4j.testkit.template.subgraph;
