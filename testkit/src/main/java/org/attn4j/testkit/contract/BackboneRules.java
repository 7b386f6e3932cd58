package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.attn4j.core.attention.InitScheme;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.engine.AttentionPlan;
import org.attn4j.core.engine.Network;
import org.attn4j.core.engine.NetworkSpec;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;

/** The rules of {@link BackboneContract} for one set of parameters. */
final class BackboneRules {

    /** From hopeless to the recipe's half. */
    private static final int[] SIZES = {1, 8, 16, 32, 33, 64, 65, 96};

    /** Smaller images leave one pixel of many a feature map, which hides errors. */
    private static final int TELLING = 32;

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
        for (Site site : backbone.sites()) {
            for (Position position : site.positions().keySet()) {
                ShapeWitness witness = new ShapeWitness();
                try (Network network = network(witness.at(backbone, site, position))) {
                    network.logits(images(), BATCH);
                }
                Optional<String> wrong = witness.wrong();
                if (wrong.isPresent()) {
                    return wrong.map(message -> "site " + site.name() + " at " + position + " " + message);
                }
            }
        }
        return Optional.empty();
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

    /** The second smallest that fits and tells something: the smallest is often the least that the network can take. */
    private int size() {
        int[] fitting = Arrays.stream(SIZES).filter(this::fits).toArray();
        int[] telling = Arrays.stream(fitting).filter(size -> size >= TELLING).toArray();
        int[] from = telling.length > 0 ? telling : fitting;
        if (from.length == 0) {
            throw new IllegalStateException("no image size fits");
        }
        return from[Math.min(1, from.length - 1)];
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
