/**
 * The backbone room: the contract of the network around the attention. Start at
 * {@link org.attn4j.core.backbone.BackboneProvider}. A backbone declares its sites and builds its graph from the
 * engine's stock layers; it never knows which modules sit where. May use: core.attention's shapes and positions,
 * core.registry, the engine's layer configurations. Stable: public types, meaning of names.
 */
package org.attn4j.core.backbone;
