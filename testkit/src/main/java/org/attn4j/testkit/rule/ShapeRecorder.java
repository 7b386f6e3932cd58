package org.attn4j.testkit.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.engine.placement.AttentionEntry;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A module that computes the identity and records the declared shape and that of its input. Not thread-safe. */
public final class ShapeRecorder implements AttentionParameters, FeatureMapModule {

    private final Site site;
    private final Position position;
    private FeatureShape found;

    private ShapeRecorder(Site site, Position position) {
        this.site = site;
        this.position = position;
    }

    /** One recorder per site and position. */
    public static List<ShapeRecorder> atAllPositions(Backbone backbone) {
        return backbone.sites().stream()
                .flatMap(site -> site.positions().keySet().stream().map(position -> new ShapeRecorder(site, position)))
                .toList();
    }

    /** The entry that attaches this recorder. */
    public AttentionEntry entry() {
        return new AttentionEntry("shape-recorder", this, List.of(site.name()), Optional.of(position), Map.of(), false);
    }

    /** The violation after a pass; empty if the input had the declared shape. */
    public Optional<String> violation() {
        String where = "site " + site.name() + " at " + position;
        if (found == null) {
            return Optional.of(where + " is declared, but build() attaches no module there");
        }
        FeatureShape declared = site.positions().get(position);
        boolean same = found.channels() == declared.channels()
                && found.height() == declared.height()
                && found.width() == declared.width();
        return same
                ? Optional.empty()
                : Optional.of(
                        where + " is declared with " + sizes(declared) + ", but the feature map has " + sizes(found));
    }

    private static String sizes(FeatureShape shape) {
        return shape.channels() + " x " + shape.height() + " x " + shape.width();
    }

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        int channels = (int) x.size(1);
        found = new FeatureShape(channels, (int) x.size(2), (int) x.size(3), channels);
        return x.dup('c');
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        return gradient.dup('c');
    }
}
