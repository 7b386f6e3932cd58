package org.attn4j.engine.accelerator;

import java.util.function.LongSupplier;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * A layer of a complete graph that an {@link Accelerator} may replace.
 *
 * @param name the layer's name in the graph
 * @param layer its configuration, complete with input sizes
 * @param input its input, before DL4J's preprocessor if the layer has one
 * @param inputGradient whether the gradient of its input is needed, by a preceding layer or by DL4J itself
 * @param reluFollows whether its output is read by a ReLU, max(0, x), and by nothing else
 * @param precision the type of the products
 * @param weightsVersion increases whenever weights may have changed, which invalidates values derived from them
 */
public record LayerCandidate(
        String name,
        Layer layer,
        InputType input,
        boolean inputGradient,
        boolean reluFollows,
        Precision precision,
        LongSupplier weightsVersion) {}
