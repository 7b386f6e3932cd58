/**
 * A run as a task of Spark: it starts the program in a child process and brings its files to the study. Start at {@link
 * org.attn4j.cluster.task.RunTask}.
 *
 * <p>May use: cluster.job, cluster.machine, cluster.store; Hadoop, Jackson, Spark
 */
package org.attn4j.cluster.task;
