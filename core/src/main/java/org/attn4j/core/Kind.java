package org.attn4j.core;

import java.util.List;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.schedule.ScheduleParameters;
import org.attn4j.core.transform.TransformParameters;

/**
 * A kind of part that a configuration chooses by name. The kinds are these and no others. Immutable.
 *
 * @param <P> what the parameters of such a part implement
 */
public final class Kind<P> {

    /** Attention modules. */
    public static final Kind<AttentionParameters> ATTENTION = new Kind<>("attention", AttentionParameters.class);

    /** Networks around the attention. */
    public static final Kind<BackboneParameters> BACKBONE = new Kind<>("backbone", BackboneParameters.class);

    /** Labelled images. */
    public static final Kind<DatasetParameters> DATASET = new Kind<>("dataset", DatasetParameters.class);

    /** What happens to an image before a network sees it. */
    public static final Kind<TransformParameters> TRANSFORM = new Kind<>("transform", TransformParameters.class);

    /** How gradients become steps. */
    public static final Kind<OptimizerParameters> OPTIMIZER = new Kind<>("optimizer", OptimizerParameters.class);

    /** How the learning rate changes. */
    public static final Kind<ScheduleParameters> SCHEDULE = new Kind<>("schedule", ScheduleParameters.class);

    /** What is minimised. */
    public static final Kind<LossParameters> LOSS = new Kind<>("loss", LossParameters.class);

    private static final List<Kind<?>> ALL =
            List.of(ATTENTION, BACKBONE, DATASET, TRANSFORM, OPTIMIZER, SCHEDULE, LOSS);

    private final String name;
    private final Class<P> parameters;

    private Kind(String name, Class<P> parameters) {
        this.name = name;
        this.parameters = parameters;
    }

    /** All kinds, in the order of listings. */
    public static List<Kind<?>> all() {
        return ALL;
    }

    /** What messages and listings call it, such as {@code attention}. */
    public String name() {
        return name;
    }

    /** What the parameters of such a part implement. */
    public Class<P> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return name;
    }
}
