/**
 * The schedule room: the contract of learning rate schedules. Stable: public types, meaning of names.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.schedule;
