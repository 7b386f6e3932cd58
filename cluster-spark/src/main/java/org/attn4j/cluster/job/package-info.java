/** What the machines are to do: plain values that travel between processes. */
package org.attn4j.cluster.job;
