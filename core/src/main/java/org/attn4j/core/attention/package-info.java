/**
 * The attention room: the contract of attention modules. Start at {@link org.attn4j.core.attention.AttentionModule}. A
 * new module is added as a plugin, without changes here. Stable: public types and the meaning of names; they change
 * only with a new version of the plugin interfaces.
 *
 * <p>May use: core.parameter; Deeplearning4j, ND4J
 */
package org.attn4j.core.attention;
