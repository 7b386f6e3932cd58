/**
 * The schedule room: the contract of the learning rate over a run. Stable: public types, meaning of names.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.schedule;
