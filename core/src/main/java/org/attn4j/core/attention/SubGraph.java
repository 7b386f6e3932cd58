package org.attn4j.core.attention;

/** An attention module built from DL4J's layers and vertices. */
public non-sealed interface SubGraph extends AttentionModule {

    /**
     * Adds the module's layers.
     *
     * @param scope receives the layers; names are local to the site
     * @param shape the feature map's shape
     * @return the local name of the vertex whose output is the re-weighted feature map
     */
    String attach(GraphScope scope, FeatureShape shape);
}
