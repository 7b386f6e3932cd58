/**
 * The attn4j worker: measures the same code as {@code bench}. Start at {@link
 * org.attn4j.benchmarks.attn4j.Attn4jWorker}. May use: the program, the protocol.
 */
package org.attn4j.benchmarks.attn4j;
