/**
 * The schedule room: the contract of the learning rate over a run. May use: core. Stable: public types, meaning of
 * names.
 */
package org.attn4j.core.schedule;
