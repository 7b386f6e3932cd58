/**
 * The transform room: the transforms that come with the program. Start at
 * {@link org.attn4j.dataset.transform.ResizeParameters}. Consecutive transforms of this room are carried out as one: per
 * image their geometry becomes one bilinear warp and their colour work is done on the small image. Semantics are those of
 * torchvision on Pillow. Stable: names and parameters of the transforms, and the order in which each takes random numbers.
 * Free to change: how the pixels are computed.
 *
 * <p>May use: core.dataset, core.error, core.parameter, core.random, core.transform
 */
package org.attn4j.dataset.transform;
