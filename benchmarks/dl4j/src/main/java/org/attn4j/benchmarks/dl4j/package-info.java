/**
 * The stock Deeplearning4j worker: Deeplearning4j's own layers, loss, optimiser and training loop. It has no ECA; a
 * network without attention is the easier task. Start at {@link org.attn4j.benchmarks.dl4j.Dl4jWorker}. May use:
 * Deeplearning4j, the protocol.
 */
package org.attn4j.benchmarks.dl4j;
