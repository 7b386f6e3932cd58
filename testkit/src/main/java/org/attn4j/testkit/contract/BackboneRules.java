package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.attn4j.testkit.rule.Difference;
import org.attn4j.testkit.rule.ShapeRecorder;

/** The rules of {@link BackboneContract} for one set of parameters. */
final class BackboneRules {

    /** From sizes that are too small for most networks to almost half that of ImageNet recipes. */
    private static final int[] SIZES = {1, 8, 16, 32, 33, 64, 65, 96};

    private static final int CLASSES = 5;
    private static final int BATCH = 3;
    private static final double TOLERANCE = 1e-5;

    private final BackboneParameters parameters;

    BackboneRules(BackboneParameters parameters) {
        this.parameters = parameters;
    }

    Optional<String> supportsNoSize() {
        List<String> rejections = new ArrayList<>();
        for (int size : SIZES) {
            try {
                parameters.create(CLASSES, size);
            } catch (ParameterException rejected) {
                if (!rejected.component().equals("imageSize")) {
                    return Optional.of("create() rejects images of " + size + " pixels with a ParameterException for \""
                            + rejected.component() + "\"; it must name \"imageSize\"");
                }
                rejections.add(rejected.getMessage());
            }
        }
        return rejections.size() == SIZES.length
                ? Optional.of("create() rejects all image sizes " + Arrays.toString(SIZES) + ", the last one because: "
                        + rejections.get(rejections.size() - 1))
                : Optional.empty();
    }

    Optional<String> wrongNames() {
        Backbone backbone = parameters.create(CLASSES, size());
        List<String> names = backbone.sites().stream().map(Site::name).toList();
        if (names.isEmpty()) {
            return Optional.of("sites() is empty; declare at least one site for attention modules");
        }
        if (new TreeSet<>(names).size() < names.size()) {
            return Optional.of("sites() contains a name twice: " + names);
        }
        Position position = backbone.defaultPosition();
        return backbone.sites().stream().anyMatch(site -> site.positions().containsKey(position))
                ? Optional.empty()
                : Optional.of("defaultPosition() is \"" + position + "\", but no site has this position");
    }

    Optional<String> wrongShapes() {
        Backbone backbone = parameters.create(CLASSES, size());
        List<ShapeRecorder> recorders = ShapeRecorder.atAllPositions(backbone);
        List<AttentionEntry> entries =
                recorders.stream().map(ShapeRecorder::entry).toList();
        try (Network network = network(AttentionPlan.resolve(backbone, entries))) {
            network.logits(images(), BATCH);
        }
        return recorders.stream()
                .map(ShapeRecorder::violation)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<String> wrongLogits() {
        try (Network first = network();
                Network second = network()) {
            double[] logits = first.logits(images(), BATCH);
            if (logits.length != BATCH * CLASSES) {
                return Optional.of("the network returns " + logits.length + " logits for " + BATCH + " images and "
                        + CLASSES + " classes; it must return one per image and class");
            }
            if (!Arrays.stream(logits).allMatch(Double::isFinite)) {
                return Optional.of("some logits are not finite");
            }
            return Difference.find(
                    "the logits of a second network with the same seed", second.logits(images(), BATCH), logits, 0);
        }
    }

    Optional<String> dependentImages() {
        try (Network network = network()) {
            float[] images = images();
            double[] together = network.logits(images, BATCH);
            int image = images.length / BATCH;
            for (int i = 0; i < BATCH; i++) {
                double[] single = network.logits(Arrays.copyOfRange(images, i * image, (i + 1) * image), 1);
                Optional<String> violation = Difference.find(
                        "the logits of image " + i + " in a batch of one",
                        single,
                        Arrays.copyOfRange(together, i * CLASSES, (i + 1) * CLASSES),
                        TOLERANCE);
                if (violation.isPresent()) {
                    return violation;
                }
            }
            return Optional.empty();
        }
    }

    Optional<String> changesWithGatesOfOne() {
        Backbone backbone = parameters.create(CLASSES, size());
        return new GateOfOneChangesNothing(
                        backbone, gates -> network(AttentionPlan.resolve(backbone, gates)), images(), BATCH, 0)
                .violation();
    }

    Optional<String> doesNotLearn() {
        return TenTrainingSteps.violation(spec(AttentionPlan.resolve(parameters.create(CLASSES, size()), List.of())));
    }

    private Network network() {
        return network(AttentionPlan.resolve(parameters.create(CLASSES, size()), List.of()));
    }

    private Network network(AttentionPlan plan) {
        return Network.create(spec(plan));
    }

    private NetworkSpec spec(AttentionPlan plan) {
        return NetworkSpec.of(parameters.create(CLASSES, size()), plan, CLASSES, size(), InitScheme.PADDLE, 1);
    }

    private float[] images() {
        Draw draw = Draw.of(1, "contract/images");
        float[] images = new float[BATCH * 3 * size() * size()];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) draw.uniform(-1, 1);
        }
        return images;
    }

    /**
     * The largest supported size up to twice the smallest one: feature maps of one pixel hide errors, large ones take
     * time.
     */
    private int size() {
        int smallest = Arrays.stream(SIZES)
                .filter(this::supports)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the backbone supports none of the image sizes"));
        return Arrays.stream(SIZES)
                .filter(size -> size <= 2 * smallest && supports(size))
                .max()
                .orElseThrow();
    }

    private boolean supports(int size) {
        try {
            parameters.create(CLASSES, size);
            return true;
        } catch (ParameterException rejected) {
            return false;
        }
    }
}
