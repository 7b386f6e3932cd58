package org.attn4j.engine.network;

import java.util.Optional;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.placement.AttentionPlan;

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

    /**
     * The same network with what it gets of these accelerators; one in float64, which is for checks, stays on the
     * engine's own layers.
     *
     * @throws IllegalArgumentException as {@link AcceleratorSelection#choose} does
     */
    public NetworkSpec on(AcceleratorSelection accelerators, Kernels kernels, Precision products) {
        return type == ElementType.FLOAT32 ? withAccelerator(accelerators.choose(kernels, products), products) : this;
    }

    /** The same network with faster layers. */
    public NetworkSpec withAccelerator(Optional<Accelerator> other, Precision products) {
        return new NetworkSpec(backbone, attention, classes, imageSize, init, seed, type, other, products);
    }
}
