/**
 * The study room: trains variants x seeds, each run in its own folder. Start at {@link org.attn4j.study.StudyRunner}. It
 * knows runs only through the trainer's interfaces and the files in their folders, so other processes may train them.
 * Stable: the folder's layout, the order of runs, the rule for which runs are trained again. Free to change: the rest.
 *
 * <p>May use: config.error, config.json, core.error, core.file, engine.accelerator, runfiles, runfiles.folder,
 * study.config, study.identity, study.result, trainer, trainer.config, trainer.data, trainer.model; jakarta.inject
 */
package org.attn4j.study;
