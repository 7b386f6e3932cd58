package org.attn4j.kernels.onednn;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.array.Layout;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.LayerCandidate;
import org.attn4j.engine.accelerator.PeakMeter;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.accelerator.SumCandidate;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.Layer;

/** Wraps an accelerator and counts the joins of feature maps that it replaces. */
final class CountingAccelerator implements Accelerator {

    private final Accelerator wrapped;
    private int joins;

    CountingAccelerator(Accelerator wrapped) {
        this.wrapped = wrapped;
    }

    int joins() {
        return joins;
    }

    @Override
    public Optional<GraphVertex> sum(SumCandidate candidate) {
        return count(wrapped.sum(candidate));
    }

    @Override
    public Optional<GraphVertex> concatenation(List<InputTypeConvolutional> maps, InputTypeConvolutional joined) {
        return count(wrapped.concatenation(maps, joined));
    }

    private Optional<GraphVertex> count(Optional<GraphVertex> vertex) {
        joins += vertex.isPresent() ? 1 : 0;
        return vertex;
    }

    @Override
    public Optional<Layer> replace(LayerCandidate candidate) {
        return wrapped.replace(candidate);
    }

    @Override
    public Optional<String> unavailable(Precision precision) {
        return wrapped.unavailable(precision);
    }

    @Override
    public Layout layout() {
        return wrapped.layout();
    }

    @Override
    public PeakMeter peak(Precision precision) {
        return wrapped.peak(precision);
    }

    @Override
    public String provenance(Precision precision) {
        return wrapped.provenance(precision);
    }

    @Override
    public String name() {
        return wrapped.name();
    }

    @Override
    public String description() {
        return wrapped.description();
    }
}
