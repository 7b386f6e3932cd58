/**
 * A template: images in CSV files. {@code plugins new} writes its sources with other names.
 * Start at {@link org.attn4j.testkit.template.dataset.Example}. Nothing of it is stable.
 *
 * <p>May use: core.dataset, core.error, core.parameter
 */
package org.attn4j.testkit.template.dataset;
