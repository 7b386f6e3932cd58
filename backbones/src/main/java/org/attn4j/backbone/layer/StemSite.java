package org.attn4j.backbone.layer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Site;

/** The stem as a site: it has the place before its convolution alone, where the images are. */
public final class StemSite {

    private static final int COLOURS = 3;

    private StemSite() {}

    /** The site of a stem that takes square RGB images. */
    public static Site of(String stem, int imageSize) {
        FeatureShape images = new FeatureShape(COLOURS, imageSize, imageSize, COLOURS);
        return new Site(stem, stem, Map.of(Position.beforeConv(1), images));
    }

    /** The same and behind it the blocks' sites, in network order. */
    public static List<Site> andBlocks(String stem, int imageSize, Stream<Site> blocks) {
        return Stream.concat(Stream.of(of(stem, imageSize)), blocks).toList();
    }
}
