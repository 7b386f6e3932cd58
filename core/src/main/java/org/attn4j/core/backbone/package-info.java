/**
 * The backbone room: the contract of the networks that attention modules are attached to. Start at
 * {@link org.attn4j.core.backbone.BackboneParameters}. A backbone declares its sites and builds its graph from DL4J's
 * layers; it does not know which modules are attached. Stable: public types, meaning of names.
 *
 * <p>May use: core.attention; Deeplearning4j
 */
package org.attn4j.core.backbone;
