package org.attn4j.cluster.store;

/**
 * A file of a run as an attempt left it.
 *
 * @param name its name in the run's folder
 * @param path where it lies below the study's folder
 * @param bytes its size
 * @param sha256 its digest in hexadecimal
 */
public record StoredFile(String name, String path, long bytes, String sha256) {}
