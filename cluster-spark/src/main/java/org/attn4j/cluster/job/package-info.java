/**
 * What the machines are to do: plain values that travel between processes. Start at {@link org.attn4j.cluster.job.Job}.
 *
 * <p>May use: nothing; Jackson
 */
package org.attn4j.cluster.job;
