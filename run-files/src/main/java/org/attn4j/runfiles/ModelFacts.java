package org.attn4j.runfiles;

import java.util.List;
import java.util.Optional;

/**
 * The size of a network. Parameters are trained values; multiply-adds count the convolutions, linear layers and modules
 * for one image, and are {@link #NOT_COUNTED} if those of a module are.
 */
public record ModelFacts(
        String backbone,
        long parameters,
        long attentionParameters,
        long multiplyAdds,
        long attentionMultiplyAdds,
        List<SiteFacts> sites) {

    /** The number of multiply-adds if a module does not know it. */
    public static final long NOT_COUNTED = -1;

    /** A number of multiply-adds; empty if it is not counted. */
    public static Optional<Long> counted(long multiplyAdds) {
        return multiplyAdds == NOT_COUNTED ? Optional.empty() : Optional.of(multiplyAdds);
    }
}
