package org.attn4j.core.dataset;

/**
 * Properties of a dataset that are known before it is opened.
 *
 * @param classes number of classes, at least 2
 * @param imageSize side of the square images in pixels
 */
public record DatasetFacts(int classes, int imageSize) {}
