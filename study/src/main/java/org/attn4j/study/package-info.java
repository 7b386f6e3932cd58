/**
 * The study room: variants x seeds, one run at a time, each in its own folder. Start at
 * {@link org.attn4j.study.StudyRunner}. What a run is, it knows from the trainer's interfaces and from the files of the
 * run's folder only, so that runs may be trained by other processes. May use: core.error, core.json, core.file, the
 * trainer's public types. Stable: the folder's layout, the order of runs, the rule of what is trained again. Free to
 * change: the rest.
 */
package org.attn4j.study;
