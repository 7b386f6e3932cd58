package org.attn4j.engine.accelerator;

import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;

/**
 * Where two feature maps of one shape are added in a complete graph, as an {@link Accelerator} sees it.
 *
 * @param name the vertex's name in the graph
 * @param map what comes in, twice, and what comes out
 * @param reluFollows whether a ReLU, max(0, x), and nothing else reads the sum
 */
public record SumCandidate(String name, InputTypeConvolutional map, boolean reluFollows) {}
