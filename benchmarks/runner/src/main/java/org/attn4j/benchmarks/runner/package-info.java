/**
 * The runner: starts one process per contender, measures them in turn, and reports how many times as fast attn4j is.
 * Start at {@link org.attn4j.benchmarks.runner.BenchmarksCommand}. May use: the protocol, the trainer's bench, core's
 * JSON and errors.
 */
package org.attn4j.benchmarks.runner;
