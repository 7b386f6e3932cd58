/**
 * How a person sees training go on: a line an epoch, and on a terminal a live bar below the lines. Start at
 * {@link org.attn4j.cli.progress.TrainingProgress}. May use: the listener interfaces of study and trainer, the console.
 */
package org.attn4j.cli.progress;
