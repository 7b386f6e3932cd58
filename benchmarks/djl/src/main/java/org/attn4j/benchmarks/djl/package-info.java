/**
 * The PyTorch worker, driven through DJL in the fastest way that DJL offers: arrays of a step belong to a manager that
 * is closed after the step, so their memory is reused; inference builds no gradient graph. Start at {@link
 * org.attn4j.benchmarks.djl.DjlWorker}. May use: DJL, the protocol.
 */
package org.attn4j.benchmarks.djl;
