/**
 * The injector: one root for the program, one child per run. Start at {@link org.attn4j.cli.wiring.Commands}, which
 * builds the command. Wirings make no choices: registries resolve names, and bound classes do their I/O on first use.
 *
 * <p>May use: cli.., config.registry, core.., engine.accelerator, runfiles, study.., testkit, trainer..; Guice,
 * jakarta.inject
 */
package org.attn4j.cli.wiring;
