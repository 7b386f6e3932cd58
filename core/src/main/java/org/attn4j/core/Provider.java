package org.attn4j.core;

import java.util.Objects;
import java.util.function.Function;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.schedule.ScheduleParameters;
import org.attn4j.core.transform.TransformParameters;

/**
 * One part that a configuration can name: {@code {"type": NAME, ...}}. It has a kind, a name, a one-line description and
 * the record that the configuration's object, less the reserved keys, is bound to. The record's components, annotated with
 * the annotations of {@link org.attn4j.core.parameter}, are the schema. Immutable, safe for any thread.
 *
 * @param <P> what the parameters of such a part implement
 */
public final class Provider<P> implements Named {

    private final Kind<P> kind;
    private final String name;
    private final String description;
    private final Class<? extends Record> parameters;
    private final Function<Record, P> made;

    private Provider(
            Kind<P> kind,
            String name,
            String description,
            Class<? extends Record> parameters,
            Function<Record, P> made) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.name = Objects.requireNonNull(name, "name");
        this.description = Objects.requireNonNull(description, "description");
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.made = made;
    }

    /**
     * A part of any kind whose record says only what differs from one network, say, to the next: several names share a
     * record, and each makes something else of it.
     *
     * @param kind such as {@link Kind#BACKBONE}
     * @param name {@code [a-z][a-z0-9-]*}, under 32 characters, unique within the kind; stored with trained models
     * @param description one line for listings, no full stop, never blank
     * @param record what the configuration's object is bound to
     * @param made from the bound record to the part's parameters, which implement {@code equals}
     */
    public static <P, R extends Record> Provider<P> of(
            Kind<P> kind, String name, String description, Class<R> record, Function<R, P> made) {
        Objects.requireNonNull(made, "made");
        return new Provider<>(kind, name, description, record, bound -> made.apply(record.cast(bound)));
    }

    private static <P> Provider<P> of(Kind<P> kind, String name, String description, Class<? extends Record> record) {
        return new Provider<>(kind, name, description, record, kind.parameters()::cast);
    }

    /** An attention module; see {@link #of} for name and description. */
    public static <R extends Record & AttentionParameters> Provider<AttentionParameters> attention(
            String name, String description, Class<R> record) {
        return of(Kind.ATTENTION, name, description, record);
    }

    /** A backbone; see {@link #of} for name and description. */
    public static <R extends Record & BackboneParameters> Provider<BackboneParameters> backbone(
            String name, String description, Class<R> record) {
        return of(Kind.BACKBONE, name, description, record);
    }

    /** A dataset; see {@link #of} for name and description. */
    public static <R extends Record & DatasetParameters> Provider<DatasetParameters> dataset(
            String name, String description, Class<R> record) {
        return of(Kind.DATASET, name, description, record);
    }

    /** An image transform; see {@link #of} for name and description. */
    public static <R extends Record & TransformParameters> Provider<TransformParameters> transform(
            String name, String description, Class<R> record) {
        return of(Kind.TRANSFORM, name, description, record);
    }

    /** An optimiser; see {@link #of} for name and description. */
    public static <R extends Record & OptimizerParameters> Provider<OptimizerParameters> optimizer(
            String name, String description, Class<R> record) {
        return of(Kind.OPTIMIZER, name, description, record);
    }

    /** A learning rate schedule; see {@link #of} for name and description. */
    public static <R extends Record & ScheduleParameters> Provider<ScheduleParameters> schedule(
            String name, String description, Class<R> record) {
        return of(Kind.SCHEDULE, name, description, record);
    }

    /** A loss; see {@link #of} for name and description. */
    public static <R extends Record & LossParameters> Provider<LossParameters> loss(
            String name, String description, Class<R> record) {
        return of(Kind.LOSS, name, description, record);
    }

    /** The kind of part. */
    public Kind<P> kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    /** The record that the configuration's object is bound to. */
    public Class<? extends Record> parameters() {
        return parameters;
    }

    /**
     * The part's parameters, from its bound record.
     *
     * @param bound an instance of {@link #parameters()}
     */
    public P make(Record bound) {
        return made.apply(bound);
    }

    @Override
    public String toString() {
        return kind + " \"" + name + "\"";
    }
}
