/**
 * Runs on a cluster of Apache Spark. Start at {@link org.attn4j.cli.cluster.SparkCluster}. Spark's classes are loaded in
 * processes of their own, never in this one: this package writes a job, starts Spark's driver with it and reads the driver's
 * events. Stable: nothing. Free to change: all, together with the module cluster-spark.
 *
 * <p>May use: cli.console, cli.failure, cli.process, cli.progress, cli.provenance, config.error, config.json,
 * config.registry, core.error, core.file, core.parameter, runfiles, runfiles.folder, runfiles.table, study,
 * study.identity, study.result, trainer, trainer.config
 */
package org.attn4j.cli.cluster;
