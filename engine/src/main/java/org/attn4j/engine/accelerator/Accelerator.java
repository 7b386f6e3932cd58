package org.attn4j.engine.accelerator;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.Named;
import org.attn4j.core.array.Layout;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Replaces layers and what joins their outputs by faster ones once a network's graph is complete and before it is initialised. Found by
 * {@code ServiceLoader}; what it returns computes the same function with the same parameters in the same layout, so that
 * tensors, checkpoints and results do not depend on it but for rounding.
 */
public interface Accelerator extends Named {

    /**
     * Why this accelerator cannot work here, as a clause such as "the processor has no AVX2"; nothing where it can. The
     * first call may load a native library; later ones are cheap.
     */
    Optional<String> unavailable(Precision precision);

    /**
     * The layer to use instead.
     *
     * @return a layer that is {@link AcceleratedLayer}; nothing where the layer stays as it is
     */
    Optional<Layer> replace(LayerCandidate place);

    /**
     * The vertex to add two feature maps with instead, such as a residual branch and its shortcut.
     *
     * @return a vertex that computes the ReLU of {@link SumCandidate#reluFollows} too; nothing where the engine's own stays
     */
    default Optional<GraphVertex> sum(SumCandidate place) {
        return Optional.empty();
    }

    /**
     * The vertex to put the channels of feature maps behind one another with instead.
     *
     * @param maps what comes in, of one height and width
     * @param joined what comes out
     * @return a vertex; nothing where the engine's own stays
     */
    default Optional<GraphVertex> concatenation(List<InputTypeConvolutional> maps, InputTypeConvolutional joined) {
        return Optional.empty();
    }

    /** The layout in which its layers want images and leave feature maps and their gradients. */
    Layout images();

    /** A product of this type as large as the machine multiplies best. Close it. */
    PeakMeter peak(Precision precision);

    /** What computes, for a run's provenance: the library with its version and the instruction set in use. */
    String provenance(Precision precision);
}
