package org.attn4j.trainer.model;

import java.util.List;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.engine.network.Blueprint;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionPlan;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.SiteFacts;
import org.attn4j.trainer.config.ModelSection;

/** Describes networks. Stateless. */
public final class Models {

    private Models() {}

    /**
     * What the network of a configuration is made of.
     *
     * @param classes number of classes, at least 2
     * @param imageSize side of the images in pixels
     */
    public static NetworkSpec spec(ModelSection model, int classes, int imageSize, InitScheme init, long seed) {
        Backbone backbone = model.backbone().parameters().create(classes, imageSize);
        AttentionPlan plan = AttentionPlan.resolve(backbone, model.attention());
        return NetworkSpec.of(backbone, plan, classes, imageSize, init, seed);
    }

    /**
     * Counts of a network, worked out from its layers.
     *
     * @param backbone the backbone provider's name
     */
    public static ModelFacts facts(String backbone, Blueprint blueprint) {
        List<LayerFacts> layers = blueprint.layerFacts();
        List<SiteFacts> sites = blueprint.spec().attention().modules().stream()
                .map(Models::site)
                .toList();
        return new ModelFacts(
                backbone,
                layers.stream().mapToLong(LayerFacts::parameters).sum(),
                sites.stream().mapToLong(SiteFacts::parameters).sum(),
                layers.stream().mapToLong(LayerFacts::multiplyAdds).sum(),
                sites.stream().mapToLong(SiteFacts::multiplyAdds).sum(),
                sites);
    }

    private static SiteFacts site(PlacedModule place) {
        return new SiteFacts(
                place.site(),
                place.position().name(),
                place.shape().channels(),
                place.shape().height(),
                place.shape().width(),
                place.type(),
                place.parameters(),
                place.multiplyAdds(),
                place.resolved());
    }
}
