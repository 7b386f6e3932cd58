/**
 * A template: polynomial decay of the learning rate. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.schedule.Example}. Nothing of it is stable.
 *
 * <p>May use: core.parameter, core.schedule
 */
package org.attn4j.testkit.template.schedule;
