/**
 * The loop of one run. Start at {@link org.attn4j.trainer.run.Run}. Stable: the files that it writes. Free to change:
 * the rest.
 *
 * <p>May use: config.error, config.json, core.error, core.file, core.loss, core.random, engine.accelerator,
 * engine.device, engine.network, engine.site, runfiles, runfiles.checkpoint, runfiles.events, runfiles.folder,
 * runfiles.table, trainer..; Guice, jakarta.inject
 */
package org.attn4j.trainer.run;
