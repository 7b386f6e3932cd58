package org.attn4j.trainer.model;

import java.util.List;
import org.attn4j.core.attention.AttentionModule;
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

/** Builds the specifications of networks and counts their sizes. Stateless. */
public final class Models {

    private Models() {}

    /**
     * Builds the specification of a configuration's network.
     *
     * @param classes number of classes, at least 2
     * @param imageSize height and width of the images in pixels
     */
    public static NetworkSpec spec(ModelSection model, int classes, int imageSize, InitScheme init, long seed) {
        Backbone backbone = model.backbone().parameters().create(classes, imageSize);
        AttentionPlan plan = AttentionPlan.resolve(backbone, model.attention());
        return NetworkSpec.of(backbone, plan, classes, imageSize, init, seed);
    }

    /**
     * Counts a network's parameters and multiply-adds from its layers.
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
                sum(layers.stream().map(LayerFacts::multiplyAdds).toList()),
                sum(sites.stream().map(SiteFacts::multiplyAdds).toList()),
                sites);
    }

    /** The sum of multiply-adds, which is not counted if one of them is not. */
    private static long sum(List<Long> multiplyAdds) {
        return multiplyAdds.contains(AttentionModule.NOT_COUNTED)
                ? ModelFacts.NOT_COUNTED
                : multiplyAdds.stream().mapToLong(Long::longValue).sum();
    }

    private static SiteFacts site(PlacedModule module) {
        return new SiteFacts(
                module.site(),
                module.position().name(),
                module.shape().channels(),
                module.shape().height(),
                module.shape().width(),
                module.type(),
                module.parameters(),
                module.multiplyAdds(),
                module.resolved());
    }
}
