package org.attn4j.core.engine;

import java.util.Optional;
import org.attn4j.core.attention.InitScheme;
import org.attn4j.core.backbone.Backbone;

/**
 * What a network is made of.
 *
 * @param backbone the network around the attention
 * @param attention what sits where
 * @param classes number of classes, as the backbone was made for
 * @param imageSize side of the images, as the backbone was made for
 * @param init how convolutions and linear layers begin
 * @param seed what initial values and dropout depend on
 * @param type float32 for training, float64 for checks
 * @param accelerator replaces layers by faster ones; empty: the engine's own
 * @param precision the type of the products; other than float32 only with an accelerator
 */
public record NetworkSpec(
        Backbone backbone,
        AttentionPlan attention,
        int classes,
        int imageSize,
        InitScheme init,
        long seed,
        ElementType type,
        Optional<Accelerator> accelerator,
        Precision precision) {

    /** A float32 network on the engine's own layers. */
    public static NetworkSpec of(
            Backbone backbone, AttentionPlan attention, int classes, int imageSize, InitScheme init, long seed) {
        return new NetworkSpec(
                backbone,
                attention,
                classes,
                imageSize,
                init,
                seed,
                ElementType.FLOAT32,
                Optional.empty(),
                Precision.FLOAT32);
    }

    /** The same network with other elements. */
    public NetworkSpec withType(ElementType other) {
        return new NetworkSpec(backbone, attention, classes, imageSize, init, seed, other, accelerator, precision);
    }

    /** The same network with faster layers. */
    public NetworkSpec withAccelerator(Optional<Accelerator> other, Precision products) {
        return new NetworkSpec(backbone, attention, classes, imageSize, init, seed, type, other, products);
    }
}
