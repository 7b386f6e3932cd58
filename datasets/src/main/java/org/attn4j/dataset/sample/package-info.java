/**
 * The sample room: a small real dataset in the jar, so the first run needs no network connection. Start at {@link
 * org.attn4j.dataset.sample.SampleParameters}. Created by {@code tools/MakeSample.java} from Fashion-MNIST, whose
 * licence is stored with the files. Stable: the name {@code sample} and its images.
 *
 * <p>May use: core.dataset, core.error, dataset.archive, dataset.fashion, dataset.memory
 */
package org.attn4j.dataset.sample;
