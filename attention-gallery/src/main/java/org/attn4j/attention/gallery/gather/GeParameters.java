package org.attn4j.attention.gallery.gather;

import java.util.Optional;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.layer.Bottleneck;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of gather-excite.
 *
 * @param form the paper's form, which decides the weights
 * @param extent e, the side in pixels of the square that shares a gate
 * @param reduction r of theta-plus
 * @param bias whether theta-plus has biases
 */
public record GeParameters(
        @Doc("theta-minus: no weights; theta: gather by depthwise convolutions; theta-plus: theta and a bottleneck")
        @Default("theta-minus")
        GatherForm form,

        @Doc("side in pixels of the square that shares a gate, a power of 2 with weights; global: the whole map")
        @Default("global")
        @Range(min = 2)
        IntOr<Global> extent,

        @Doc("theta-plus: hidden width is max(1, channels / reduction), rounded down") @Default("16") @Range(min = 1)
        int reduction,

        @Doc("theta-plus: biases in both layers of the bottleneck") @Default("false")
        boolean bias)
        implements AttentionParameters {

    /** Rejects extents that convolutions of stride 2 cannot produce. */
    public GeParameters {
        if (form != GatherForm.THETA_MINUS && extent.number().isPresent()) {
            int e = extent.number().getAsInt();
            if (Integer.bitCount(e) != 1) {
                throw new ParameterException("extent", "must be a power of 2 for theta and theta-plus, was " + e);
            }
        }
    }

    /** Without weights and over the whole map this is one gate per channel, so a {@link GateExpression} is enough. */
    @Override
    public AttentionModule create() {
        return form == GatherForm.THETA_MINUS && extent.word().isPresent()
                ? (GateExpression) shape -> Rows.mean(shape).sigmoid()
                : new GatherExcite(gather(), excite());
    }

    private Gather gather() {
        if (form == GatherForm.THETA_MINUS) {
            return new MeanGather(extent.number().getAsInt());
        }
        return extent.word().isPresent()
                ? new GlobalGather()
                : new ConvolutionGather(
                        Integer.numberOfTrailingZeros(extent.number().getAsInt()));
    }

    private Optional<Bottleneck> excite() {
        return form == GatherForm.THETA_PLUS ? Optional.of(Bottleneck.of(reduction, bias)) : Optional.empty();
    }
}
