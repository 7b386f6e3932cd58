/**
 * The backbone room: the contract of the network around the attention. Start at {@link
 * org.attn4j.core.backbone.BackboneParameters}. A backbone declares its sites and builds its graph from the engine's
 * stock layers; it does not know which modules sit where. Stable: public types, meaning of names.
 *
 * <p>May use: core.attention; Deeplearning4j
 */
package org.attn4j.core.backbone;
