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

    /** From hopeless to the recipe's half. */
    private static final int[] SIZES = {1, 8, 16, 32, 33, 64, 65, 96};

    private static final int CLASSES = 5;
    private static final int BATCH = 3;
    private static final double TOLERANCE = 1e-5;

    private final BackboneParameters parameters;

    BackboneRules(BackboneParameters parameters) {
        this.parameters = parameters;
    }

    Optional<String> fitsNone() {
        List<String> refusals = new ArrayList<>();
        for (int size : SIZES) {
            try {
                parameters.create(CLASSES, size);
            } catch (ParameterException refused) {
                if (!refused.component().equals("imageSize")) {
                    return Optional.of("images of " + size + " pixels are refused naming \"" + refused.component()
                            + "\", must name \"imageSize\"");
                }
                refusals.add(refused.getMessage());
            }
        }
        return refusals.size() == SIZES.length
                ? Optional.of("no image size of " + Arrays.toString(SIZES) + " fits, the last because: "
                        + refusals.get(refusals.size() - 1))
                : Optional.empty();
    }

    Optional<String> illNamed() {
        Backbone backbone = parameters.create(CLASSES, size());
        List<String> names = backbone.sites().stream().map(Site::name).toList();
        if (names.isEmpty()) {
            return Optional.of("sites() is empty: there is no place for attention");
        }
        if (new TreeSet<>(names).size() < names.size()) {
            return Optional.of("sites() names one twice: " + names);
        }
        Position standard = backbone.defaultPosition();
        return backbone.sites().stream().anyMatch(site -> site.positions().containsKey(standard))
                ? Optional.empty()
                : Optional.of("defaultPosition() is \"" + standard + "\", which no site has");
    }

    Optional<String> misshapen() {
        Backbone backbone = parameters.create(CLASSES, size());
        List<ShapeRecorder> witnesses = ShapeRecorder.everywhere(backbone);
        List<AttentionEntry> entries =
                witnesses.stream().map(ShapeRecorder::entry).toList();
        try (Network network = network(AttentionPlan.resolve(backbone, entries))) {
            network.logits(images(), BATCH);
        }
        return witnesses.stream()
                .map(ShapeRecorder::wrong)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<String> undecided() {
        try (Network first = network();
                Network second = network()) {
            double[] logits = first.logits(images(), BATCH);
            if (logits.length != BATCH * CLASSES) {
                return Optional.of("the logits of " + BATCH + " images and " + CLASSES + " classes are " + logits.length
                        + " numbers");
            }
            if (!Arrays.stream(logits).allMatch(Double::isFinite)) {
                return Optional.of("the logits have values that are not finite");
            }
            return Difference.of("the second network's logits", second.logits(images(), BATCH), logits, 0);
        }
    }

    Optional<String> dependent() {
        try (Network network = network()) {
            float[] images = images();
            double[] together = network.logits(images, BATCH);
            int image = images.length / BATCH;
            for (int i = 0; i < BATCH; i++) {
                double[] alone = network.logits(Arrays.copyOfRange(images, i * image, (i + 1) * image), 1);
                Optional<String> wrong = Difference.of(
                        "the logits of image " + i + " alone",
                        alone,
                        Arrays.copyOfRange(together, i * CLASSES, (i + 1) * CLASSES),
                        TOLERANCE);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return Optional.empty();
        }
    }

    Optional<String> learnsNothing() {
        return TenSteps.broken(spec(AttentionPlan.resolve(parameters.create(CLASSES, size()), List.of())));
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

    /** Twice the smallest size that fits, or less: feature maps of one pixel would hide errors, large ones cost time. */
    private int size() {
        int smallest = Arrays.stream(SIZES)
                .filter(this::fits)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no image size fits"));
        return Arrays.stream(SIZES)
                .filter(size -> size <= 2 * smallest && fits(size))
                .max()
                .orElseThrow();
    }

    private boolean fits(int size) {
        try {
            parameters.create(CLASSES, size);
            return true;
        } catch (ParameterException refused) {
            return false;
        }
    }
}
