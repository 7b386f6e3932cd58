package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.dataset.RgbImage;

/** The rules of {@link DatasetContract} for one set of parameters. */
final class DatasetRules {

    /** The number of images of a set that are checked, evenly spaced. */
    private static final int CHECKED_IMAGES = 64;

    private final DatasetParameters parameters;

    DatasetRules(DatasetParameters parameters) {
        this.parameters = parameters;
    }

    Optional<String> wrongClasses() {
        List<String> classes = open().classes();
        if (classes.size() < 2) {
            return Optional.of("classes() is " + classes + ", but must have at least 2 names");
        }
        if (new TreeSet<>(classes).size() < classes.size() || classes.stream().anyMatch(String::isBlank)) {
            return Optional.of("classes() has blank or duplicate names: " + classes);
        }
        return Optional.empty();
    }

    Optional<String> wrongLabels() {
        Dataset dataset = open();
        for (Map.Entry<String, ImageSet> set : sets(dataset).entrySet()) {
            if (set.getValue().size() < 1) {
                return Optional.of(set.getKey() + "() has no images");
            }
            for (int i = 0; i < set.getValue().size(); i++) {
                int label = set.getValue().label(i);
                if (label < 0 || label >= dataset.classes().size()) {
                    return Optional.of("image " + i + " of " + set.getKey() + "() has label " + label
                            + "; labels must be from 0 to " + (dataset.classes().size() - 1));
                }
            }
        }
        return Optional.empty();
    }

    Optional<String> changedImages() {
        for (Map.Entry<String, ImageSet> set : sets(open()).entrySet()) {
            ImageSet images = set.getValue();
            int[] indices = sampledIndices(images);
            List<RgbImage> first =
                    Arrays.stream(indices).mapToObj(images::image).toList();
            List<RgbImage> concurrent =
                    Arrays.stream(indices).parallel().mapToObj(images::image).toList();
            Optional<String> violation = IntStream.range(0, indices.length)
                    .filter(i -> !same(first.get(i), concurrent.get(i)))
                    .mapToObj(i -> "image " + indices[i] + " of " + set.getKey()
                            + "() differs when it is read again by concurrent threads")
                    .findFirst();
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }

    Optional<String> wrongFacts() {
        Optional<DatasetFacts> facts = parameters.facts();
        OptionalInt classes = parameters.knownClasses();
        if (facts.isEmpty() && classes.isEmpty()) {
            return Optional.empty();
        }
        Dataset dataset = open();
        Optional<String> wrong = facts.flatMap(given -> wrong(given, dataset));
        if (wrong.isPresent()) {
            return wrong;
        }
        int actual = dataset.classes().size();
        return classes.isEmpty() || classes.getAsInt() == actual
                ? Optional.empty()
                : Optional.of("knownClasses() gives " + classes.getAsInt() + ", but the data has " + actual);
    }

    private static Optional<String> wrong(DatasetFacts facts, Dataset dataset) {
        if (facts.classes() != dataset.classes().size()) {
            return Optional.of("facts() gives " + facts.classes() + " classes, but the data has "
                    + dataset.classes().size());
        }
        RgbImage image = dataset.train().image(0);
        int size = facts.imageSize();
        return image.width() == size && image.height() == size
                ? Optional.empty()
                : Optional.of("facts() gives the image size " + size + ", but the first image has " + image.width()
                        + " x " + image.height() + " pixels");
    }

    Optional<String> changedData() {
        Dataset first = open();
        Dataset again = open();
        if (!first.fingerprint().matches("[0-9a-f]{64}")) {
            return Optional.of("fingerprint() is \"" + first.fingerprint()
                    + "\", but must be a SHA-256 digest of 64 lower-case hexadecimal digits");
        }
        return first.fingerprint().equals(again.fingerprint())
                        && first.classes().equals(again.classes())
                ? Optional.empty()
                : Optional.of("after reopening, classes() or fingerprint() differ; the fingerprint is "
                        + again.fingerprint() + " instead of " + first.fingerprint());
    }

    private Dataset open() {
        return parameters.open(Progress.silent());
    }

    private static Map<String, ImageSet> sets(Dataset dataset) {
        Map<String, ImageSet> sets = new LinkedHashMap<>();
        sets.put("train", dataset.train());
        sets.put("test", dataset.test());
        return sets;
    }

    private static int[] sampledIndices(ImageSet images) {
        int count = Math.min(CHECKED_IMAGES, images.size());
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * images.size() / count))
                .toArray();
    }

    private static boolean same(RgbImage first, RgbImage second) {
        return first.width() == second.width()
                && first.height() == second.height()
                && Arrays.equals(first.pixels(), second.pixels());
    }
}
