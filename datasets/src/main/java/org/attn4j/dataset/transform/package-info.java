/**
 * The transform room: the built-in transforms. Start at {@link org.attn4j.dataset.transform.ResizeParameters}.
 * Consecutive transforms of this room are fused: per image their geometry becomes one bilinear warp, and colours are
 * changed on the small image before it. Semantics are those of torchvision with Pillow. Stable: names and parameters of
 * the transforms, and the order in which each uses random numbers. Free to change: how the pixels are computed.
 *
 * <p>May use: core.dataset, core.error, core.parameter, core.random, core.transform
 */
package org.attn4j.dataset.transform;
