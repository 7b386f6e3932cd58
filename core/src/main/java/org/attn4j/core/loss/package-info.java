/**
 * The loss room: the contract of losses. Stable: public types, meaning of names.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.loss;
