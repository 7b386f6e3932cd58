package org.attn4j.runfiles;

/**
 * Where a run was trained on a cluster.
 *
 * @param host the machine's name as the cluster knows it
 * @param executor the id of the cluster's process that started the run
 * @param attempt the name of the attempt at the run, DRIVER-TASK; later ones are greater
 * @param application the cluster's id of the study
 */
public record Place(String host, String executor, String attempt, String application) {}
