/**
 * The merge room: brings the runs of one study that were trained on several machines into one folder. Start at {@link
 * org.attn4j.study.merge.StudyMerge}. Everything is checked before anything is written; sources are only read. Stable: which
 * run is taken if several folders have it. Free to change: the rest.
 *
 * <p>May use: config.error, config.json, core.file, runfiles, runfiles.folder, study.compare, study.identity,
 * study.result
 */
package org.attn4j.study.merge;
