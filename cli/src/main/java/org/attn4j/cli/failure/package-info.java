/**
 * How the program fails: which sentence, which exit code, and where the trace of a bug is kept. Start at
 * {@link org.attn4j.cli.failure.FailureReport}. May use: core.error, the console.
 */
package org.attn4j.cli.failure;
