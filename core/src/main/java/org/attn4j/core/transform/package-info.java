/**
 * The transform room: what happens to an image before a network sees it. Start at
 * {@link org.attn4j.core.transform.TransformParameters}, which creates a {@link org.attn4j.core.transform.Transform}; a
 * {@link org.attn4j.core.transform.TransformChain} carries out a list of them. Stable: public types, meaning of names. Free
 * to change: how a chain is carried out.
 *
 * <p>May use: core.dataset, core.error, core.random
 */
package org.attn4j.core.transform;
