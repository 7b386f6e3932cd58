/**
 * What a machine keeps for all tasks: the program, the data, and the folders of runs. Start at {@link
 * org.attn4j.cluster.machine.Cache}.
 *
 * <p>May use: cluster.job, cluster.store; Hadoop
 */
package org.attn4j.cluster.machine;
