package org.attn4j.testkit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;

/** The test cases of a module: shapes that often reveal errors, and random ones. */
public final class ContractCases {

    private static final int MAX_CHANNELS = 20;
    private static final int MAX_SIDE = 7;
    private static final int MAX_IMAGES = 4;

    private ContractCases() {}

    /**
     * One channel, one pixel and a batch of one, each alone and together, odd sizes, then random shapes.
     *
     * @param type the provider's name
     * @param parameters create the module
     * @param random the number of random shapes
     * @param seed the seed of the random shapes
     */
    public static List<ContractCase> of(String type, AttentionParameters parameters, int random, long seed) {
        List<ContractCase> cases = new ArrayList<>();
        cases.add(testCase(type, parameters, 1, 1, 1, 1));
        cases.add(testCase(type, parameters, 1, 1, 1, 2));
        cases.add(testCase(type, parameters, 1, 3, 2, 2));
        cases.add(testCase(type, parameters, 3, 1, 1, 1));
        cases.add(testCase(type, parameters, 6, 1, 1, 3));
        cases.add(testCase(type, parameters, 5, 3, 7, 1));
        cases.add(testCase(type, parameters, 16, 4, 4, 2));
        Draw draw = Draw.of(seed, "contract");
        for (int i = 0; i < random; i++) {
            int channels = 1 + draw.below(MAX_CHANNELS);
            int height = 1 + draw.below(MAX_SIDE);
            int width = 1 + draw.below(MAX_SIDE);
            cases.add(testCase(type, parameters, channels, height, width, 1 + draw.below(MAX_IMAGES)));
        }
        return cases;
    }

    /** The module's reason for rejecting the case's shape; empty if it supports the shape. */
    public static Optional<String> rejection(ContractCase testCase) {
        try {
            testCase.parameters().create().weights(testCase.shape());
            return Optional.empty();
        } catch (ParameterException rejected) {
            return Optional.of(String.valueOf(rejected.getMessage()));
        }
    }

    private static ContractCase testCase(
            String type, AttentionParameters parameters, int channels, int height, int width, int batch) {
        FeatureShape shape = new FeatureShape(channels, height, width, channels);
        return new ContractCase(type, parameters, shape, batch, 1);
    }
}
