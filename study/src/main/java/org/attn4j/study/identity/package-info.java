/**
 * The identity room: what makes a run the run that it is, and how the runs in a study's folder relate to a plan. Start at
 * {@link org.attn4j.study.identity.RunMatching}. Reads only. Stable: what belongs to a run's identity.
 *
 * <p>May use: config.document, config.json, core.error, core.file, core.parameter, core.schedule, runfiles,
 * runfiles.folder, study.config, study.result, trainer.config
 */
package org.attn4j.study.identity;
