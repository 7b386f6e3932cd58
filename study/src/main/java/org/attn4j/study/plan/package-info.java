/**
 * The plan room: which runs of a study are done, which are missing, and how long they may take. Start at {@link
 * org.attn4j.study.plan.StudyPlanner}. Trains and writes nothing.
 *
 * <p>May use: study, study.config, study.result, trainer, trainer.config; jakarta.inject
 */
package org.attn4j.study.plan;
