/**
 * The runner: starts a process for each contender, lets them take turns, and writes how many times as fast attn4j is.
 * Start at {@link org.attn4j.benchmarks.runner.BenchmarksCommand}. May use: the protocol, the trainer's bench, core's JSON
 * and errors.
 */
package org.attn4j.benchmarks.runner;
