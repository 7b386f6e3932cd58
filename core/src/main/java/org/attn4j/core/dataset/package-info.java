/**
 * The dataset room: what a dataset is, and its images. Start at {@link org.attn4j.core.dataset.DatasetParameters}. May use:
 * core.error. Stable: public types, meaning of names.
 */
package org.attn4j.core.dataset;
