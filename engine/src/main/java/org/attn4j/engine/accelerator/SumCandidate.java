package org.attn4j.engine.accelerator;

import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;

/**
 * A sum of two feature maps of one shape in a complete graph, which an {@link Accelerator} may replace.
 *
 * @param name the vertex's name in the graph
 * @param map the type of both inputs and of the output
 * @param reluFollows whether the sum is read by a ReLU, max(0, x), and by nothing else
 */
public record SumCandidate(String name, InputTypeConvolutional map, boolean reluFollows) {}
