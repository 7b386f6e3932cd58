/**
 * What the runner and its workers say to each other, one line each, over a worker's standard input and output:
 * <pre>
 *   worker: ready PARAMETERS                 once it can train
 *   runner: train STEPS    worker: done SECONDS LOSS     the loss of the last step
 *   runner: infer BATCHES  worker: done SECONDS 0
 *   runner: memory         worker: memory MEBIBYTES      the most that it ever had resident
 *   runner: quit
 *   worker: failed MESSAGE                   instead of any answer; it ends then
 * </pre>
 * Start at {@link org.attn4j.benchmarks.protocol.WorkerMain}. May use: nothing.
 */
package org.attn4j.benchmarks.protocol;
