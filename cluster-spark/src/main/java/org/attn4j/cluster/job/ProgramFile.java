package org.attn4j.cluster.job;

import java.io.Serializable;

/**
 * A file that every machine needs, known by its content.
 *
 * @param path its place below the program's folder on a machine, such as {@code lib/x.jar}
 * @param source where it lies on the machine that starts the study
 * @param bytes its size
 * @param sha256 its digest in hexadecimal
 */
public record ProgramFile(String path, String source, long bytes, String sha256) implements Serializable {}
