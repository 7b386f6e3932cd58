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
 * A component that a configuration can choose by name: {@code {"type": NAME, ...}}. It has a kind, a name, a one-line
 * description and a record, to which the configuration's object without its reserved keys is bound. The record's
 * components, annotated as in {@link org.attn4j.core.parameter}, are the schema. Immutable and thread-safe.
 *
 * @param <P> the interface that the parameters of such a component implement
 */
public final class Provider<P> implements Named {

    private final Kind<P> kind;
    private final String name;
    private final String description;
    private final Class<? extends Record> parameters;
    private final Function<Record, P> factory;

    private Provider(
            Kind<P> kind,
            String name,
            String description,
            Class<? extends Record> parameters,
            Function<Record, P> factory) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.name = Objects.requireNonNull(name, "name");
        this.description = Objects.requireNonNull(description, "description");
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.factory = factory;
    }

    /**
     * A provider of any kind that converts its record to the component's parameters. Several names can share one
     * record, for example the depths of a network family.
     *
     * @param kind such as {@link Kind#BACKBONE}
     * @param name {@code [a-z][a-z0-9-]*}, under 32 characters, unique within the kind; stored with trained models
     * @param description one line for listings, no full stop, never blank
     * @param record the record that the configuration's object is bound to
     * @param factory converts the bound record to the component's parameters, which implement {@code equals}
     */
    public static <P, R extends Record> Provider<P> of(
            Kind<P> kind, String name, String description, Class<R> record, Function<R, P> factory) {
        Objects.requireNonNull(factory, "factory");
        return new Provider<>(kind, name, description, record, bound -> factory.apply(record.cast(bound)));
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

    /** The kind of component. */
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
     * The component's parameters, from the bound record.
     *
     * @param bound an instance of {@link #parameters()}
     */
    public P make(Record bound) {
        return factory.apply(bound);
    }

    @Override
    public String toString() {
        return kind + " \"" + name + "\"";
    }
}
