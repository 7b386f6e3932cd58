/**
 * The injector: one root for the program, one child per run. Start at {@link org.attn4j.cli.wiring.Commands}, which
 * builds the command that was typed. Nothing here chooses: registries resolve names, and what must be read or searched is
 * read or searched by the classes that are bound, when the first class asks for it.
 *
 * <p>May use: cli.., config.registry, core.., engine.accelerator, runfiles, study.., testkit, trainer..; Guice,
 * jakarta.inject
 */
package org.attn4j.cli.wiring;
