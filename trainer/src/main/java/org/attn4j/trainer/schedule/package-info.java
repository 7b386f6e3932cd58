/** How the learning rate changes. Start at {@link org.attn4j.core.schedule.Schedule}. May use: core.registry. */
package org.attn4j.trainer.schedule;
