/**
 * The loss room: the contract of what training minimises. May use: core. Stable: public types, meaning of names.
 */
package org.attn4j.core.loss;
