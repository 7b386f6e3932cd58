package org.attn4j.engine.network;

import static org.attn4j.engine.network.StockField.any;
import static org.attn4j.engine.network.StockField.only;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;

/**
 * The vertices of Deeplearning4j other than layers that backbones may use, field by field, as {@link StockLayers}.
 * {@code SubsetVertex} is not among them: the type that it declares for a feature map has a wrong number of channels.
 */
final class StockVertices {

    /** The channel axis of [N,C,H,W] and the only one besides N of [N,C]. */
    private static final int CHANNEL_AXIS = 1;

    /** The classes, in the order in which messages list them. */
    static final List<StockClass<?>> CLASSES = List.of(
            StockClass.of(ElementWiseVertex.class, List.of(), any(ElementWiseVertex.class, "op")),
            StockClass.of(
                    MergeVertex.class,
                    List.of(),
                    only(
                            MergeVertex.class,
                            "mergeAxis",
                            MergeVertex::getMergeAxis,
                            CHANNEL_AXIS,
                            "channels are concatenated only; use axis 1"),
                    any(MergeVertex.class, "modified")),
            StockClass.of(ScaleVertex.class, List.of(), any(ScaleVertex.class, "scaleFactor")),
            StockClass.of(ShiftVertex.class, List.of(), any(ShiftVertex.class, "shiftFactor")));

    private StockVertices() {}

    /** What a vertex asks for that would not be done; empty if there is nothing, or if the class is not listed. */
    static Optional<String> problem(GraphVertex vertex) {
        return CLASSES.stream()
                .filter(stock -> stock.type() == vertex.getClass())
                .findFirst()
                .flatMap(stock -> stock.problem(vertex));
    }

    /** Whether backbones may use the class. */
    static boolean contains(Class<? extends GraphVertex> type) {
        return CLASSES.stream().anyMatch(stock -> stock.type() == type);
    }

    /** The names of the classes, separated by commas. */
    static String names() {
        return CLASSES.stream().map(stock -> stock.type().getSimpleName()).collect(Collectors.joining(", "));
    }
}
