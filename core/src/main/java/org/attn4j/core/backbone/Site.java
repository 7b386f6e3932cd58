package org.attn4j.core.backbone;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;

/**
 * A named place in a backbone where attention modules can be attached.
 *
 * @param name such as {@code conv1} or {@code layer2.0}; stored with models
 * @param stage such as {@code layer2}; the site's name in plain networks
 * @param positions the feature map's shape at each position of the site, in network order
 */
public record Site(String name, String stage, Map<Position, FeatureShape> positions) {

    /** Copies the positions in their order. */
    public Site {
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }
}
