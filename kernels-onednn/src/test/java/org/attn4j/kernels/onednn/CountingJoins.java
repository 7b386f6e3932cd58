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

/** Another accelerator that counts the joins of feature maps that it computed. */
final class CountingJoins implements Accelerator {

    private final Accelerator counted;
    private int joins;

    CountingJoins(Accelerator counted) {
        this.counted = counted;
    }

    int joins() {
        return joins;
    }

    @Override
    public Optional<GraphVertex> sum(SumCandidate place) {
        return count(counted.sum(place));
    }

    @Override
    public Optional<GraphVertex> concatenation(List<InputTypeConvolutional> maps, InputTypeConvolutional joined) {
        return count(counted.concatenation(maps, joined));
    }

    private Optional<GraphVertex> count(Optional<GraphVertex> vertex) {
        joins += vertex.isPresent() ? 1 : 0;
        return vertex;
    }

    @Override
    public Optional<Layer> replace(LayerCandidate place) {
        return counted.replace(place);
    }

    @Override
    public Optional<String> unavailable(Precision precision) {
        return counted.unavailable(precision);
    }

    @Override
    public Layout images() {
        return counted.images();
    }

    @Override
    public PeakMeter peak(Precision precision) {
        return counted.peak(precision);
    }

    @Override
    public String provenance(Precision precision) {
        return counted.provenance(precision);
    }

    @Override
    public String name() {
        return counted.name();
    }

    @Override
    public String description() {
        return counted.description();
    }
}
