/**
 * The transform room: the contract of what happens to an image before a network sees it. Stable: public types, meaning
 * of names.
 *
 * <p>May use: core, core.dataset, core.random
 */
package org.attn4j.core.transform;
