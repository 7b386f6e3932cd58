/**
 * The schedule room: the learning-rate schedules that a configuration can name. Start at {@link
 * org.attn4j.trainer.schedule.CosineParameters}.
 *
 * <p>May use: core.error, core.parameter, core.schedule
 */
package org.attn4j.trainer.schedule;
