/**
 * The worker that is PyTorch, driven through DJL as fast as DJL lets it: arrays of a step belong to a manager that is
 * closed after the step, so their memory is reused; inference builds no gradient graph. Start at
 * {@link org.attn4j.benchmarks.djl.DjlWorker}. May use: DJL, the protocol.
 */
package org.attn4j.benchmarks.djl;
