/**
 * The dataset room: what a dataset is, and its images. Start at {@link org.attn4j.core.dataset.DatasetParameters}. Stable:
 * public types, meaning of names.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.dataset;
