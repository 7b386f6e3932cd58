/**
 * The dataset room: the contract of datasets and their images. Start at
 * {@link org.attn4j.core.dataset.DatasetParameters}. Stable: public types, meaning of names, how a fingerprint is
 * computed.
 *
 * <p>May use: core.file
 */
package org.attn4j.core.dataset;
