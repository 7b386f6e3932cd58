package org.attn4j.cli.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.SiteFacts;

/**
 * A network's size: in all, by site and by layer.
 *
 * @param imageSize side of the input in pixels
 * @param facts counts in all and by site
 * @param layers from input to output
 */
public record NetworkSummary(int imageSize, ModelFacts facts, List<LayerFacts> layers) {

    private static final int COLOURS = 3;

    /** Bytes of a float32. */
    private static final int FLOAT = 4;

    /** Bytes of one image as the network's input. */
    public long inputBytes() {
        return (long) COLOURS * imageSize * imageSize * FLOAT;
    }

    /** Bytes of all layers' outputs for one image. */
    public long activationBytes() {
        return FLOAT * layers.stream().mapToLong(LayerFacts::activations).sum();
    }

    /** Bytes of all trained values. */
    public long parameterBytes() {
        return FLOAT * facts.parameters();
    }

    /** The summary as a JSON tree; what a module says of itself stands among its site's own members. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("backbone", facts.backbone());
        tree.put("imageSize", imageSize);
        tree.put("parameters", facts.parameters());
        tree.put("attentionParameters", facts.attentionParameters());
        tree.put("multiplyAdds", facts.multiplyAdds());
        tree.put("attentionMultiplyAdds", facts.attentionMultiplyAdds());
        tree.put("inputBytes", inputBytes());
        tree.put("activationBytes", activationBytes());
        tree.put("parameterBytes", parameterBytes());
        List<Object> sites = new ArrayList<>();
        facts.sites().forEach(site -> sites.add(tree(site)));
        tree.put("sites", sites);
        tree.put("layers", layers);
        return tree;
    }

    private static Map<String, Object> tree(SiteFacts site) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("site", site.site());
        tree.put("position", site.position());
        tree.put("channels", site.channels());
        tree.put("height", site.height());
        tree.put("width", site.width());
        tree.put("attention", site.attention());
        tree.put("parameters", site.parameters());
        tree.put("multiplyAdds", site.multiplyAdds());
        site.resolved().forEach(tree::putIfAbsent);
        return tree;
    }
}
