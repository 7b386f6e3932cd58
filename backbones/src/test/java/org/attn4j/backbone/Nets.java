package org.attn4j.backbone;

import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.engine.network.Blueprint;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionPlan;

/** Creates and describes networks without attention. */
public final class Nets {

    private Nets() {}

    /** A float32 network of seed 1. */
    public static NetworkSpec spec(BackboneParameters parameters, int classes, int imageSize) {
        Backbone backbone = parameters.create(classes, imageSize);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of());
        return NetworkSpec.of(backbone, plan, classes, imageSize, InitScheme.PADDLE, 1);
    }

    /** The numbers of trained parameters and of multiply-adds per image. */
    public static List<Long> counts(NetworkSpec spec) {
        List<LayerFacts> layers = Blueprint.of(spec).layerFacts();
        return List.of(
                layers.stream().mapToLong(LayerFacts::parameters).sum(),
                layers.stream().mapToLong(LayerFacts::multiplyAdds).sum());
    }

    /** Describes a site: its stage and, for each position, the name, channels, side and base width. */
    public static String positions(Backbone backbone, String site) {
        Site found = backbone.sites().stream()
                .filter(candidate -> candidate.name().equals(site))
                .findFirst()
                .orElseThrow();
        return found.stage() + ": "
                + found.positions().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().channels() + "x"
                                + entry.getValue().height() + "/"
                                + entry.getValue().planes())
                        .collect(Collectors.joining(", "));
    }

    /** Describes the layers with a prefix, one per line: name, type and output. */
    public static String layers(NetworkSpec spec, String prefix) {
        return Blueprint.of(spec).layerFacts().stream()
                .filter(layer -> layer.name().startsWith(prefix))
                .map(layer -> layer.name() + " " + layer.type() + " " + layer.output())
                .collect(Collectors.joining("\n"));
    }
}
