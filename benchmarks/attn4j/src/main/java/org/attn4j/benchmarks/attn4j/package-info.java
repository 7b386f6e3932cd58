/**
 * The worker that is attn4j: what {@code bench} measures, through the program's own classes. Start at
 * {@link org.attn4j.benchmarks.attn4j.Attn4jWorker}. May use: the program, the protocol.
 */
package org.attn4j.benchmarks.attn4j;
