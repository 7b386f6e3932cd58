package org.attn4j.engine.network;

import java.util.Optional;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.placement.AttentionPlan;

/**
 * The specification of a network.
 *
 * @param backbone the network around the attention
 * @param attention the modules and their positions
 * @param classes number of classes that the backbone was created for
 * @param imageSize side of the images that the backbone was created for, in pixels
 * @param init initial values of convolutions and linear layers
 * @param seed determines initial values and dropout
 * @param type float32 for training, float64 for checks
 * @param accelerator replaces layers with faster ones; empty: DL4J's layers
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

    /** A float32 network with DL4J's layers. */
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

    /** The same network with another element type. */
    public NetworkSpec withType(ElementType other) {
        return new NetworkSpec(backbone, attention, classes, imageSize, init, seed, other, accelerator, precision);
    }

    /**
     * The same network with the accelerator chosen for these kernels. A float64 network, which is for gradient checks,
     * keeps DL4J's layers.
     *
     * @throws IllegalArgumentException as {@link AcceleratorSelection#choose} does
     */
    public NetworkSpec withKernels(AcceleratorSelection accelerators, Kernels kernels, Precision products) {
        return type == ElementType.FLOAT32 ? withAccelerator(accelerators.choose(kernels, products), products) : this;
    }

    /** The same network with faster layers. */
    public NetworkSpec withAccelerator(Optional<Accelerator> other, Precision products) {
        return new NetworkSpec(backbone, attention, classes, imageSize, init, seed, type, other, products);
    }
}
