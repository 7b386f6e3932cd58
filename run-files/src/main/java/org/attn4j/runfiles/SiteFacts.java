package org.attn4j.runfiles;

import java.util.Map;

/**
 * One module of a network, as listings and reports show it.
 *
 * @param site such as {@code conv1}
 * @param position such as {@code before-activation}
 * @param channels the site's channels C
 * @param height the site's height H
 * @param width the site's width W
 * @param attention the module's name
 * @param parameters number of its trained values
 * @param multiplyAdds its multiply-adds for one image; {@link ModelFacts#NOT_COUNTED} if it does not know them
 * @param resolved parameters that the module computed for the site, such as {@code kernel = 5}
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
