package org.attn4j.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.schedule.ScheduleParameters;
import org.attn4j.core.transform.TransformParameters;

/**
 * A kind of component that a configuration chooses by name. The set of kinds is closed. Immutable.
 *
 * @param <P> the interface that the parameters of such a component implement
 */
public final class Kind<P> {

    /** Attention modules. */
    public static final Kind<AttentionParameters> ATTENTION =
            new Kind<>("attention", AttentionParameters.class, "sites", "position", "at", "frozen");

    /** Networks that attention modules are attached to. */
    public static final Kind<BackboneParameters> BACKBONE =
            new Kind<>("backbone", BackboneParameters.class, "classes", "imageSize");

    /** Labelled images. */
    public static final Kind<DatasetParameters> DATASET =
            new Kind<>("dataset", DatasetParameters.class, "limit", "testLimit", "validation", "train", "test");

    /** Image transforms, applied before a network sees an image. */
    public static final Kind<TransformParameters> TRANSFORM = new Kind<>("transform", TransformParameters.class);

    /** Optimisers: how gradients change the weights. */
    public static final Kind<OptimizerParameters> OPTIMIZER = new Kind<>("optimizer", OptimizerParameters.class);

    /** Learning rate schedules. */
    public static final Kind<ScheduleParameters> SCHEDULE = new Kind<>("schedule", ScheduleParameters.class);

    /** Losses: what training minimises. */
    public static final Kind<LossParameters> LOSS = new Kind<>("loss", LossParameters.class);

    private static final List<Kind<?>> ALL =
            List.of(ATTENTION, BACKBONE, DATASET, TRANSFORM, OPTIMIZER, SCHEDULE, LOSS);

    private final String name;
    private final Class<P> parameters;
    private final List<String> reservedKeys;

    private Kind(String name, Class<P> parameters, String... reserved) {
        this.name = name;
        this.parameters = parameters;
        this.reservedKeys =
                Stream.concat(Stream.of("type"), Arrays.stream(reserved)).toList();
    }

    /** All kinds, in the order of listings. */
    public static List<Kind<?>> all() {
        return ALL;
    }

    /** The name in messages and listings, such as {@code attention}. */
    public String name() {
        return name;
    }

    /** The interface that the parameters of such a component implement. */
    public Class<P> parameters() {
        return parameters;
    }

    /**
     * The keys of such a component's object in a configuration that belong to the program: {@code type} first, then
     * those that the program adds for the kind. No component of a parameter record may have one of these names.
     * Immutable.
     */
    public List<String> reservedKeys() {
        return reservedKeys;
    }

    @Override
    public String toString() {
        return name;
    }
}
