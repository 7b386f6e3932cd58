package org.attn4j.backbone.layer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Site;

/** Creates the site of a network's stem, whose only position is before its convolution, on the images. */
public final class StemSite {

    private static final int COLOURS = 3;

    private StemSite() {}

    /** The site of a stem with square RGB images as input. */
    public static Site of(String stem, int imageSize) {
        FeatureShape images = new FeatureShape(COLOURS, imageSize, imageSize, COLOURS);
        return new Site(stem, stem, Map.of(Position.beforeConv(1), images));
    }

    /** The site of the stem, followed by those of the blocks, in network order. */
    public static List<Site> andBlocks(String stem, int imageSize, Stream<Site> blocks) {
        return Stream.concat(Stream.of(of(stem, imageSize)), blocks).toList();
    }
}
