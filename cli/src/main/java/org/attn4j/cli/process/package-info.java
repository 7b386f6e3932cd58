/**
 * Runs in processes of their own: the same program, started again for one run. Start at
 * {@link org.attn4j.cli.process.ChildRuns}. May use: study, the trainer's public types, the console.
 */
package org.attn4j.cli.process;
