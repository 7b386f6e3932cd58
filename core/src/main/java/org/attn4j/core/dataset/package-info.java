/**
 * The dataset room: what a dataset and a transform are, and the images as training sees them. Start at
 * {@link org.attn4j.core.dataset.DatasetProvider}. May use: core.registry, core.random, core.error. Stable: public
 * types, meaning of names.
 */
package org.attn4j.core.dataset;
