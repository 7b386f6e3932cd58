package org.attn4j.engine.layer;

/**
 * Marks layers that attn4j itself adds to graphs: the rules for what backbones and modules may ask of Deeplearning4j's
 * layers do not apply to them. Plugins do not see this type.
 */
public interface EngineLayer {}
