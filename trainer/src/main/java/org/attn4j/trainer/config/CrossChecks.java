package org.attn4j.trainer.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;

/** Checks rules that involve several sections, as far as those sections are valid, without opening data. */
final class CrossChecks {

    /** Used while the number of classes is unknown without the data; no site depends on it. */
    private static final int PLACEHOLDER_CLASSES = 10;

    /** Used while the image size is unknown without the data; every published backbone accepts it. */
    private static final int PLACEHOLDER_SIZE = 224;

    private final ConfigValue root;
    private final Purpose purpose;
    private final KnownClasses classes;

    CrossChecks(ConfigValue root, Purpose purpose, KnownClasses classes) {
        this.root = root;
        this.purpose = purpose;
        this.classes = classes;
    }

    /** Checks that both transform chains and the backbone have the same image size; returns it if it is known. */
    OptionalInt imageSize(Optional<DatasetSection> dataset, Optional<BackboneSection> backbone) {
        OptionalInt test = dataset.map(section -> size(section, section.test(), "dataset/test"))
                .orElse(OptionalInt.empty());
        OptionalInt train = dataset.map(section -> size(section, section.train(), "dataset/train"))
                .orElse(OptionalInt.empty());
        if (differ(test, train)) {
            root.problemBelow(
                    "dataset/test",
                    "produces images of " + test.getAsInt() + " pixels per side, but /dataset/train of "
                            + train.getAsInt() + "; both must produce the same size");
        }
        OptionalInt given = backbone.map(BackboneSection::imageSize).orElse(OptionalInt.empty());
        if (purpose == Purpose.TRAINING && differ(given, test)) {
            root.problemBelow(
                    "model/backbone/imageSize",
                    "must be " + test.getAsInt() + ", the size that /dataset/test produces, was " + given.getAsInt());
        }
        return given.isPresent() ? given : test;
    }

    private OptionalInt size(DatasetSection dataset, List<TransformParameters> chain, String pointer) {
        try {
            return ImageSizes.of(chain, dataset.parameters().facts());
        } catch (ParameterException wrong) {
            root.problemBelow(below(pointer, wrong.component()), wrong.getMessage());
            return OptionalInt.empty();
        }
    }

    /** The number of classes: as given, else the dataset's if it is known. */
    int classes(Optional<DatasetSection> dataset, BackboneSection backbone) {
        OptionalInt given = backbone.classes();
        OptionalInt known =
                dataset.map(section -> classes.of(section.parameters())).orElse(OptionalInt.empty());
        if (purpose == Purpose.TRAINING && differ(given, known)) {
            root.problemBelow(
                    "model/backbone/classes",
                    "must be " + known.getAsInt() + ", the dataset's number of classes, was " + given.getAsInt());
        }
        return given.orElse(known.orElse(PLACEHOLDER_CLASSES));
    }

    /** Checks that the backbone accepts the images and that the attention modules fit the backbone. */
    void checkNetwork(BackboneSection section, int classes, int imageSize, Optional<List<AttentionEntry>> attention) {
        try {
            Backbone backbone = section.parameters().create(classes, imageSize);
            attention.ifPresent(entries -> reportAttention(() -> AttentionPlan.resolve(backbone, entries)));
        } catch (ParameterException wrong) {
            boolean images =
                    wrong.component().equals("imageSize") && section.imageSize().isEmpty();
            root.problemBelow(images ? "dataset/test" : below("model/backbone", wrong.component()), wrong.getMessage());
        }
    }

    /** Checks that the attention's sites exist, which is possible before the image size is known. */
    void checkPlacement(BackboneSection section, int classes, List<AttentionEntry> attention) {
        Backbone backbone;
        try {
            backbone = section.parameters().create(classes, PLACEHOLDER_SIZE);
        } catch (ParameterException sizeMatters) {
            return; // the backbone may accept the size that the data has
        }
        reportAttention(() -> AttentionPlan.checkSites(backbone, attention));
    }

    /** Runs a check of the attention and reports its problem. */
    private void reportAttention(Runnable check) {
        try {
            check.run();
        } catch (ParameterException wrong) {
            root.problemBelow(below("model/attention", pathInConfiguration(wrong.component())), wrong.getMessage());
        }
    }

    /**
     * Converts a path that starts with the entry's index. A single entry is not written as a list, so it has no index.
     */
    private String pathInConfiguration(String component) {
        boolean list = root.member("model")
                .flatMap(model -> model.member("attention"))
                .filter(attention -> attention.node() instanceof Node.Elements)
                .isPresent();
        return list ? component : component.substring(component.indexOf('/') + 1);
    }

    private static String below(String pointer, String component) {
        String path = component.endsWith("/") ? component.substring(0, component.length() - 1) : component;
        return path.isEmpty() ? pointer : pointer + "/" + path;
    }

    private static boolean differ(OptionalInt a, OptionalInt b) {
        return a.isPresent() && b.isPresent() && a.getAsInt() != b.getAsInt();
    }
}
