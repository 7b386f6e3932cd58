package org.attn4j.dataset.cifar;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.dataset.memory.RgbImages;

/** Joins the images of several files. */
final class CifarBatches {

    private CifarBatches() {}

    /** The images of the named files, in that order. */
    static ImageSet join(Map<String, CifarBatch> batches, List<String> names) {
        int[] labels = names.stream()
                .flatMapToInt(name -> IntStream.of(batches.get(name).labels()))
                .toArray();
        RgbImage[] images = names.stream()
                .flatMap(name -> Stream.of(batches.get(name).images()))
                .toArray(RgbImage[]::new);
        return new RgbImages(labels, images);
    }
}
