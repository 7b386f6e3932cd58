/**
 * The protocol between the runner and its workers: single lines over a worker's standard input and output.
 * <pre>
 *   worker: ready PARAMETERS                 once it can train
 *   runner: train STEPS    worker: done SECONDS LOSS     the loss of the last step
 *   runner: infer BATCHES  worker: done SECONDS 0
 *   runner: memory         worker: memory MEBIBYTES      its peak resident set size
 *   runner: quit
 *   worker: failed MESSAGE                   instead of any answer; then it exits
 * </pre>
 * Start at {@link org.attn4j.benchmarks.protocol.WorkerMain}. May use: nothing.
 */
package org.attn4j.benchmarks.protocol;
