package org.attn4j.core.backbone;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;

/**
 * A named place in a backbone where modules may sit.
 *
 * @param name such as {@code conv1} or {@code layer2.0}; stored with models
 * @param stage such as {@code layer2}; the site's own name in plain networks
 * @param positions the shape at each position that the site has, in network order
 */
public record Site(String name, String stage, Map<Position, FeatureShape> positions) {

    /** Keeps the order of the positions. */
    public Site {
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }
}
