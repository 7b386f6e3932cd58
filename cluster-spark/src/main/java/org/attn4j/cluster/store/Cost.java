package org.attn4j.cluster.store;

/**
 * What an attempt has taken beside training.
 *
 * @param prepareMillis until the program was started: program, data and earlier files brought to the machine
 * @param childMillis from the start of the program to now, or to its end
 * @param uploadMillis digests and uploads
 * @param uploadedBytes bytes that were uploaded
 * @param uploads how often files were brought to the study
 */
public record Cost(long prepareMillis, long childMillis, long uploadMillis, long uploadedBytes, int uploads) {}
