/**
 * The files of a run's folder as records: run.json, evaluation.json and the names of the others. Start at {@link
 * org.attn4j.runfiles.RunFolder}; {@link org.attn4j.runfiles.RunReader} reads a whole folder. The trainer writes them,
 * other modules read them. Stable: names, keys, columns and their meaning.
 *
 * <p>May use: config.json, core.error, core.parameter, runfiles.folder, runfiles.table
 */
package org.attn4j.runfiles;
