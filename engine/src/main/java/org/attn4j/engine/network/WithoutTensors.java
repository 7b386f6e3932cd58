package org.attn4j.engine.network;

/** A layer's configuration of attn4j's own that has neither weights nor running statistics, such as one that only looks on. */
public interface WithoutTensors {}
