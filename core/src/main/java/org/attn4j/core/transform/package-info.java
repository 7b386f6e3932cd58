/**
 * The transform room: the contract of what happens to an image before a network sees it. May use: core.dataset's
 * images, core.random, core.error. Stable: public types, meaning of names.
 */
package org.attn4j.core.transform;
