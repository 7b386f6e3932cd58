/**
 * What a run was trained with: program, machine and plugins. Start at {@link
 * org.attn4j.cli.provenance.ProvenanceFacts}.
 *
 * <p>May use: config.registry, core, core.error, runfiles, study.identity
 */
package org.attn4j.cli.provenance;
