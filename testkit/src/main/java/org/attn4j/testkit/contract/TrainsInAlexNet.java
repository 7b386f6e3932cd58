package org.attn4j.testkit.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;

/** Checks that a module can be trained at all sites of AlexNet, which is found by name as in configurations. */
final class TrainsInAlexNet {

    private static final int CLASSES = 10;
    /** The smallest size that AlexNet supports. */
    private static final int IMAGE_SIZE = 64;

    private final ProvidersUnderTest providers;

    TrainsInAlexNet(ProvidersUnderTest providers) {
        this.providers = providers;
    }

    Optional<String> violation(String type, AttentionParameters parameters) {
        Backbone backbone = providers.backbone("alexnet", "{\"dropout\": 0}").create(CLASSES, IMAGE_SIZE);
        AttentionEntry entry = new AttentionEntry(type, parameters, List.of(), Optional.empty(), Map.of(), false);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(entry));
        return TenTrainingSteps.violation(NetworkSpec.of(backbone, plan, CLASSES, IMAGE_SIZE, InitScheme.PADDLE, 1));
    }
}
