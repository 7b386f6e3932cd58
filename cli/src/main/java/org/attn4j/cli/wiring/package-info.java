/**
 * The injector: one root for the program, one child per run. Start at {@link org.attn4j.cli.wiring.Program}. Nothing
 * here chooses, reads or scans: registries resolve names before the injector exists.
 *
 * <p>May use: cli.., config.registry, core.., engine.accelerator, runfiles, study.., testkit, trainer..; Guice,
 * jakarta.inject
 */
package org.attn4j.cli.wiring;
