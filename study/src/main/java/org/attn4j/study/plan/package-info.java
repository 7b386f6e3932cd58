/**
 * The plan room: which runs of a study are done, which are missing, and how long those may take. Start at {@link
 * org.attn4j.study.plan.StudyPlanner}. Trains and writes nothing.
 *
 * <p>May use: runfiles, runfiles.table, study.config, study.identity, study.result, trainer.config; jakarta.inject
 */
package org.attn4j.study.plan;
