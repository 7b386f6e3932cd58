/**
 * The transform room: what the configuration's {@code train} and {@code test} lists mean. Start at {@link
 * org.attn4j.dataset.transform.TransformChains}. A chain is compiled once; per image its geometry becomes one bilinear
 * warp and its colour work is done on the small image. Semantics are those of torchvision on Pillow. Stable: names and
 * parameters of the transforms, and the order in which each takes random numbers. Free to change: how the pixels are
 * computed.
 *
 * <p>May use: core.dataset, core.error, core.parameter, core.random, core.transform
 */
package org.attn4j.dataset.transform;
