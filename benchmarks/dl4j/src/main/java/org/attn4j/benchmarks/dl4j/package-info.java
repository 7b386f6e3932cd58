/**
 * The worker that is Deeplearning4j as it comes: its own layers, loss, optimiser and training loop. Without ECA, which it
 * does not have: a network without attention is the easier task. Start at
 * {@link org.attn4j.benchmarks.dl4j.Dl4jWorker}. May use: Deeplearning4j, the protocol.
 */
package org.attn4j.benchmarks.dl4j;
