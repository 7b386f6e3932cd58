/**
 * What a run was made with: program, machine and plugins. Start at {@link org.attn4j.cli.provenance.ProvenanceFacts}. May
 * use: the registries, the trainer's provenance.
 */
package org.attn4j.cli.provenance;
