package org.attn4j.runfiles;

import java.util.Map;

/**
 * One module of a network, as listings and reports show it.
 *
 * @param site such as {@code conv1}
 * @param position such as {@code before-activation}
 * @param channels C there
 * @param height H there
 * @param width W there
 * @param attention the module's name
 * @param parameters its trained values
 * @param multiplyAdds its products for one image
 * @param resolved what the module says of itself there, such as {@code kernel = 5}
 */
public record SiteFacts(
        String site,
        String position,
        int channels,
        int height,
        int width,
        String attention,
        long parameters,
        long multiplyAdds,
        Map<String, Object> resolved) {}
