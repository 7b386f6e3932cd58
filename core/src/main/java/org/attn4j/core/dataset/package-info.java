/**
 * The dataset room: what a dataset and a transform are, and the images as training sees them. Start at {@link
 * org.attn4j.core.dataset.DatasetProvider}. Stable: public types, meaning of names.
 *
 * <p>May use: core, core.error, core.random, core.transform
 */
package org.attn4j.core.dataset;
