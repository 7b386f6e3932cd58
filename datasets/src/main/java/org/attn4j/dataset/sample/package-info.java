/**
 * The sample room: a small real dataset within the jar, so that the first run needs no network. Start at
 * {@link org.attn4j.dataset.sample.SampleParameters}. Made by {@code tools/MakeSample.java} from Fashion-MNIST, whose
 * licence stands beside the files. May use: core.dataset, core.error, dataset.archive, dataset.fashion, dataset.memory.
 * Stable: the name {@code sample} and its images.
 */
package org.attn4j.dataset.sample;
