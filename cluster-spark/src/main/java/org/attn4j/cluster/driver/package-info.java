/**
 * The driver: submits the runs, follows them, puts their files in place and reports to the program. Start at {@link
 * org.attn4j.cluster.driver.Main}.
 *
 * <p>May use: cluster.job, cluster.store, cluster.task; Hadoop, Jackson, Spark
 */
package org.attn4j.cluster.driver;
