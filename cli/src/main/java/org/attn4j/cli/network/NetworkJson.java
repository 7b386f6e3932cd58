package org.attn4j.cli.network;

import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Unwrapped;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.SiteFacts;

/**
 * A network's summary as JSON; components are its keys. Multiply-adds and bytes are those of one image.
 *
 * @param backbone the backbone's name
 * @param imageSize side of the input in pixels
 * @param parameters trained values
 * @param attentionParameters trained values of attention modules
 * @param multiplyAdds of convolutions, linear layers and modules; -1 if those of a module are not known
 * @param attentionMultiplyAdds of attention modules; -1 if those of a module are not known
 * @param inputBytes of the input
 * @param activationBytes of all layers' outputs
 * @param parameterBytes of all trained values
 * @param sites the modules, from input to output
 * @param layers from input to output
 */
public record NetworkJson(
        String backbone,
        int imageSize,
        long parameters,
        long attentionParameters,
        long multiplyAdds,
        long attentionMultiplyAdds,
        long inputBytes,
        long activationBytes,
        long parameterBytes,
        List<Site> sites,
        List<LayerFacts> layers) {

    /**
     * One module.
     *
     * @param facts its members
     * @param resolved values that the module resolved from the shape, such as {@code kernel = 5}; members of the same object
     */
    public record Site(
            @Unwrapped(without = "resolved") SiteFacts facts,
            @Unwrapped Map<String, Object> resolved) {

        static Site of(SiteFacts facts) {
            return new Site(facts, facts.resolved());
        }
    }

    static NetworkJson of(NetworkSummary summary) {
        ModelFacts facts = summary.facts();
        return new NetworkJson(
                facts.backbone(),
                summary.imageSize(),
                facts.parameters(),
                facts.attentionParameters(),
                facts.multiplyAdds(),
                facts.attentionMultiplyAdds(),
                summary.inputBytes(),
                summary.activationBytes(),
                summary.parameterBytes(),
                facts.sites().stream().map(Site::of).toList(),
                summary.layers());
    }
}
