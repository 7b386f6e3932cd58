/**
 * Runs in separate processes: the program starts itself again for each run. Start at {@link
 * org.attn4j.cli.process.ChildRuns}.
 *
 * <p>May use: config.error, config.json, core.error, runfiles, runfiles.table, study, study.result, trainer;
 * java.management
 */
package org.attn4j.cli.process;
