/**
 * The transform room: image transforms, applied before a network sees an image. Start at
 * {@link org.attn4j.core.transform.TransformParameters}, which creates a {@link org.attn4j.core.transform.Transform}; a
 * {@link org.attn4j.core.transform.TransformChain} applies a list of them. Stable: public types, meaning of names. Free
 * to change: how a chain is executed.
 *
 * <p>May use: core.dataset, core.error, core.random
 */
package org.attn4j.core.transform;
