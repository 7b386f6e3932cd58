package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.core.attention.ConstantAttention;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.testkit.rule.Difference;

/**
 * A gate of 1 leaves a feature map as it is, so the network with such gates must compute what it computes without: the
 * same logits in inference, and the same logits, gradients and running statistics in training. Otherwise the variant
 * {@code none} is another network than the variants with attention, for example one without an activation.
 *
 * <p>Gates are placed at all positions at once, and at each position of all sites. A difference is then narrowed down to
 * a site; a network per site and position would take minutes for deep networks.
 *
 * @param backbone the backbone under test
 * @param networks builds its network with modules
 * @param images a batch
 * @param count the number of images
 * @param tolerance the accepted difference relative to max(1, largest magnitude); 0 for the same bits
 */
record GateOfOneChangesNothing(
        Backbone backbone,
        Function<List<AttentionEntry>, Network> networks,
        float[] images,
        int count,
        double tolerance) {

    private static final String HINT = "; the activation there is probably lost with or without modules: if reluFollows"
            + " is true, the backbone adds the ReLU exactly where attach() returns its input, and if it is false, always";

    /** A place of the backbone. */
    private record Place(String site, Position position) {

        private AttentionEntry gate() {
            return new AttentionEntry(
                    "constant", new ConstantAttention(1), List.of(site), Optional.of(position), Map.of(), false);
        }

        @Override
        public String toString() {
            return "at site " + site + ", position " + position + ",";
        }
    }

    /** The first difference, with its place; empty if there is none. */
    Optional<String> violation() {
        List<Place> places = backbone.sites().stream()
                .flatMap(site -> site.positions().keySet().stream().map(position -> new Place(site.name(), position)))
                .toList();
        Map<String, double[]> expected = results(List.of());
        for (List<Place> group : groups(places)) {
            Optional<String> difference = difference(group, expected);
            if (difference.isPresent()) {
                return Optional.of(located(group, expected)
                        .orElse("a constant gate of 1 at each of " + group.size() + " places changes "
                                + difference.get() + HINT));
            }
        }
        return Optional.empty();
    }

    private static List<List<Place>> groups(List<Place> places) {
        List<List<Place>> groups = new ArrayList<>();
        groups.add(places);
        for (Position position :
                new LinkedHashSet<>(places.stream().map(Place::position).toList())) {
            groups.add(places.stream()
                    .filter(place -> place.position().equals(position))
                    .toList());
        }
        return groups;
    }

    private Optional<String> located(List<Place> group, Map<String, double[]> expected) {
        for (Place place : group) {
            Optional<String> difference = difference(List.of(place), expected);
            if (difference.isPresent()) {
                return Optional.of("a constant gate of 1 " + place + " changes " + difference.get() + HINT);
            }
        }
        return Optional.empty();
    }

    private Optional<String> difference(List<Place> places, Map<String, double[]> expected) {
        Map<String, double[]> found = results(places);
        return expected.keySet().stream()
                .flatMap(what -> Difference.find(what, found.get(what), expected.get(what), tolerance).stream())
                .findFirst();
    }

    /** Logits in inference, then logits, gradients and statistics of a training step, by name. */
    private Map<String, double[]> results(List<Place> places) {
        Map<String, double[]> results = new LinkedHashMap<>();
        try (Network network = networks.apply(places.stream().map(Place::gate).toList())) {
            results.put("the logits in inference", network.logits(images, count));
            double[] targets = new double[count * network.spec().classes()];
            results.put(
                    "the logits in training",
                    network.gradients(images, count, targets, GateOfOneChangesNothing::halfSquares, 0)
                            .logits());
            for (Tensor tensor : network.tensors()) {
                results.put(
                        tensor.trained() ? "the gradient of " + tensor.key() : tensor.key() + " after a step",
                        tensor.trained() ? network.readGradient(tensor) : network.read(tensor));
            }
        }
        return results;
    }

    private static double halfSquares(LossBatch batch, double[] gradient) {
        System.arraycopy(batch.logits(), 0, gradient, 0, gradient.length);
        return Arrays.stream(batch.logits()).map(logit -> logit * logit / 2).sum();
    }
}
