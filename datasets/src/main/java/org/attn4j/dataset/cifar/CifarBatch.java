package org.attn4j.dataset.cifar;

import org.attn4j.core.dataset.RgbImage;

/** The images and labels of one file. */
record CifarBatch(int[] labels, RgbImage[] images) {}
