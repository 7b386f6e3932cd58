package org.attn4j.trainer.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;

/** Rules between sections, checked without opening data, as far as the sections themselves are right. */
final class CrossChecks {

    /** Stands in where only the data tells the number of classes; no site depends on it. */
    private static final int SOME_CLASSES = 10;

    /** Stands in where only the data tells the size; fits every published backbone. */
    private static final int SOME_SIZE = 224;

    private final ConfigValue root;
    private final Purpose purpose;

    CrossChecks(ConfigValue root, Purpose purpose) {
        this.root = root;
        this.purpose = purpose;
    }

    /** Sizes of images: both chains must agree, and with what the backbone is told. */
    OptionalInt imageSize(Optional<DatasetSection> dataset, Optional<BackboneSection> backbone) {
        OptionalInt test = dataset.map(section -> size(section, section.test(), "dataset/test"))
                .orElse(OptionalInt.empty());
        OptionalInt train = dataset.map(section -> size(section, section.train(), "dataset/train"))
                .orElse(OptionalInt.empty());
        if (differ(test, train)) {
            root.problemBelow(
                    "dataset/test",
                    "makes images of " + test.getAsInt() + " pixels a side, but /dataset/train makes "
                            + train.getAsInt() + "; both must make the same size");
        }
        OptionalInt given = backbone.map(BackboneSection::imageSize).orElse(OptionalInt.empty());
        if (purpose == Purpose.TRAINING && differ(given, test)) {
            root.problemBelow(
                    "model/backbone/imageSize",
                    "must be " + test.getAsInt() + ", the size that /dataset/test makes, was " + given.getAsInt());
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

    /** The number of classes: as given, else what is known of the data. */
    int classes(Optional<DatasetSection> dataset, BackboneSection backbone) {
        OptionalInt given = backbone.classes();
        Optional<DatasetFacts> facts =
                dataset.flatMap(section -> section.parameters().facts());
        OptionalInt known = facts.isPresent() ? OptionalInt.of(facts.get().classes()) : OptionalInt.empty();
        if (purpose == Purpose.TRAINING && differ(given, known)) {
            root.problemBelow(
                    "model/backbone/classes",
                    "must be " + known.getAsInt() + ", the dataset's number of classes, was " + given.getAsInt());
        }
        return given.orElse(known.orElse(SOME_CLASSES));
    }

    /** Whether the backbone fits the images and the attention fits the backbone. */
    void network(BackboneSection section, int classes, int imageSize, Optional<List<AttentionEntry>> attention) {
        try {
            Backbone backbone = section.parameters().create(classes, imageSize);
            attention.ifPresent(entries -> attention(() -> AttentionPlan.resolve(backbone, entries)));
        } catch (ParameterException wrong) {
            boolean images =
                    wrong.component().equals("imageSize") && section.imageSize().isEmpty();
            root.problemBelow(images ? "dataset/test" : below("model/backbone", wrong.component()), wrong.getMessage());
        }
    }

    /** What can be told of the attention while the size of the images is unknown: whether its sites exist. */
    void placement(BackboneSection section, int classes, List<AttentionEntry> attention) {
        Backbone backbone;
        try {
            backbone = section.parameters().create(classes, SOME_SIZE);
        } catch (ParameterException unlikeTheData) {
            return; // it may fit the size that the data will have
        }
        attention(() -> AttentionPlan.checkSites(backbone, attention));
    }

    /** Reports what a check of the attention finds. */
    private void attention(Runnable check) {
        try {
            check.run();
        } catch (ParameterException wrong) {
            root.problemBelow(below("model/attention", inNode(wrong.component())), wrong.getMessage());
        }
    }

    /** A path that begins with the entry's index; a single entry stands for its list, so there it is left out. */
    private String inNode(String component) {
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
