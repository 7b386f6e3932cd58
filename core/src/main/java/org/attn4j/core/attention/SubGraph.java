package org.attn4j.core.attention;

/** Attention made of the engine's own layers and vertices. */
public non-sealed interface SubGraph extends AttentionModule {

    /**
     * Adds the module's layers.
     *
     * @param scope where they go; names are local to the site
     * @param shape the feature map's shape
     * @return the local name of the vertex whose output is the re-weighted feature map
     */
    String attach(GraphScope scope, FeatureShape shape);
}
