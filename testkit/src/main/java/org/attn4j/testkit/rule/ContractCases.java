package org.attn4j.testkit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;

/** Shapes that modules stumble over, and random ones. */
public final class ContractCases {

    private static final int MOST_CHANNELS = 20;
    private static final int MOST_PIXELS_A_SIDE = 7;
    private static final int MOST_IMAGES = 4;

    private ContractCases() {}

    /**
     * One channel, one pixel, odd sizes and a batch of one, then random shapes.
     *
     * @param type the provider's name
     * @param parameters what makes the module
     * @param random how many random shapes
     * @param seed what they are drawn from
     */
    public static List<ContractCase> of(String type, AttentionParameters parameters, int random, long seed) {
        List<ContractCase> cases = new ArrayList<>();
        cases.add(one(type, parameters, 1, 1, 1, 1));
        cases.add(one(type, parameters, 1, 3, 2, 2));
        cases.add(one(type, parameters, 6, 1, 1, 3));
        cases.add(one(type, parameters, 5, 3, 7, 1));
        cases.add(one(type, parameters, 16, 4, 4, 2));
        Draw draw = Draw.of(seed, "contract");
        for (int i = 0; i < random; i++) {
            int channels = 1 + draw.below(MOST_CHANNELS);
            int height = 1 + draw.below(MOST_PIXELS_A_SIDE);
            int width = 1 + draw.below(MOST_PIXELS_A_SIDE);
            cases.add(one(type, parameters, channels, height, width, 1 + draw.below(MOST_IMAGES)));
        }
        return cases;
    }

    /** Why the module does not fit the case's shape, as it says itself; nothing where it fits. */
    public static Optional<String> refusal(ContractCase one) {
        try {
            one.parameters().create().weights(one.shape());
            return Optional.empty();
        } catch (ParameterException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private static ContractCase one(
            String type, AttentionParameters parameters, int channels, int height, int width, int batch) {
        FeatureShape shape = new FeatureShape(channels, height, width, channels);
        return new ContractCase(type, parameters, shape, batch, 1);
    }
}
