/** A run as a task of Spark: it starts the program in a child process and brings its files to the study. */
package org.attn4j.cluster.task;
