/**
 * What a network or a module is made of, worked out without data. Start at
 * {@link org.attn4j.cli.network.NetworkSummary}. May use: the trainer's models, core.engine's plain records.
 */
package org.attn4j.cli.network;
