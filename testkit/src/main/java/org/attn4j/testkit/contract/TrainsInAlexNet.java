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

/** The module at all sites of AlexNet, which is found by name as configurations find it. */
final class TrainsInAlexNet {

    private static final int CLASSES = 10;
    /** The smallest that AlexNet takes. */
    private static final int IMAGE_SIZE = 64;

    private final ProvidersUnderTest parts;

    TrainsInAlexNet(ProvidersUnderTest parts) {
        this.parts = parts;
    }

    Optional<String> broken(String type, AttentionParameters parameters) {
        Backbone backbone = parts.backbone("alexnet", "{\"dropout\": 0}").create(CLASSES, IMAGE_SIZE);
        AttentionEntry entry = new AttentionEntry(type, parameters, List.of(), Optional.empty(), Map.of(), false);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(entry));
        return TenSteps.broken(NetworkSpec.of(backbone, plan, CLASSES, IMAGE_SIZE, InitScheme.PADDLE, 1));
    }
}
