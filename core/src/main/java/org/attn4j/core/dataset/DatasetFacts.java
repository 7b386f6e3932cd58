package org.attn4j.core.dataset;

/**
 * What a dataset is known to hold.
 *
 * @param classes number of classes, at least 2
 * @param imageSize side of its square images in pixels
 */
public record DatasetFacts(int classes, int imageSize) {}
