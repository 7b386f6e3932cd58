package org.attn4j.engine.accelerator;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.Named;
import org.attn4j.core.array.Layout;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Replaces layers, and the vertices that join their outputs, with faster ones once a network's graph is complete and
 * before it is initialised. Found by {@code ServiceLoader}. Replacements compute the same function with the same
 * parameters in the same order, so tensors, checkpoints and, up to rounding, results do not depend on the accelerator.
 */
public interface Accelerator extends Named {

    /**
     * Why this accelerator cannot be used on this machine, as a clause such as "the processor has no AVX2"; empty if it
     * can. The first call may load a native library; later ones are cheap.
     */
    Optional<String> unavailable(Precision precision);

    /**
     * The faster layer.
     *
     * @return an {@link AcceleratedLayer}; empty to keep the layer
     */
    Optional<Layer> replace(LayerCandidate candidate);

    /**
     * The faster vertex for the sum of two feature maps, such as a residual branch and its shortcut.
     *
     * @return a vertex that also computes the ReLU of {@link SumCandidate#reluFollows}; empty to keep DL4J's
     */
    default Optional<GraphVertex> sum(SumCandidate candidate) {
        return Optional.empty();
    }

    /**
     * The faster vertex for the concatenation of feature maps along their channels.
     *
     * @param maps the inputs, all of the same height and width
     * @param joined the output
     * @return a vertex; empty to keep DL4J's
     */
    default Optional<GraphVertex> concatenation(List<InputTypeConvolutional> maps, InputTypeConvolutional joined) {
        return Optional.empty();
    }

    /** The memory layout of its layers' inputs, outputs and their gradients. */
    Layout layout();

    /** A matrix product of this type, large enough to reach the machine's peak rate. Close it. */
    PeakMeter peak(Precision precision);

    /** The library with its version and the instruction set in use, for a run's provenance. */
    String provenance(Precision precision);
}
