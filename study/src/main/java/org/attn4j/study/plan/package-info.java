/**
 * The plan room: what of a study is done, what is missing, and how long that may take. Start at
 * {@link org.attn4j.study.plan.StudyPlanner}. Trains and writes nothing. May use: study.config, study.result, the
 * trainer's public types.
 */
package org.attn4j.study.plan;
