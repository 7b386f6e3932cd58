/**
 * The loop of one run. Start at {@link org.attn4j.trainer.run.Run}. May use: everything else of the trainer. Free to
 * change: all of it but the files that it writes.
 */
package org.attn4j.trainer.run;
