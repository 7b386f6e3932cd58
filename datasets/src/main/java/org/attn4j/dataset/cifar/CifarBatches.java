package org.attn4j.dataset.cifar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.dataset.memory.RgbImages;

/** Names of files and images of several files as one set. */
final class CifarBatches {

    private CifarBatches() {}

    /** The names of all six files. */
    static List<String> all(CifarEncoding form) {
        List<String> names = new ArrayList<>(form.trainingFiles());
        names.add(form.testFile());
        return names;
    }

    /** The images of some files, one after the other. */
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
