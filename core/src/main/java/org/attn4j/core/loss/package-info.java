/**
 * The loss room: the contract of what training minimises. Stable: public types, meaning of names.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.loss;
