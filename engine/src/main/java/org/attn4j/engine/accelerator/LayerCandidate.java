package org.attn4j.engine.accelerator;

import java.util.function.LongSupplier;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * A layer within a complete graph, as an {@link Accelerator} sees it.
 *
 * @param name the layer's name in the graph
 * @param layer its configuration, complete with input sizes
 * @param input what comes in, before the engine's preprocessor if the layer has one
 * @param inputGradient whether anything needs the gradient of its input: a layer before it, or the engine itself
 * @param reluFollows whether a ReLU, max(0, x), and nothing else reads what comes out
 * @param precision the type of the products
 * @param weightsVersion grows whenever weights may have changed: what was derived from them holds while it stays
 */
public record LayerCandidate(
        String name,
        Layer layer,
        InputType input,
        boolean inputGradient,
        boolean reluFollows,
        Precision precision,
        LongSupplier weightsVersion) {}
