package org.attn4j.core.map;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.attn4j.core.attention.Differentiated;

/**
 * A function of feature maps as an expression together with its backward pass. Steps that follow one another share their
 * passes over memory, since an expression is computed only where a sum or the result is needed.
 *
 * @param value the result as an expression
 * @param backward dLoss/dinput as an expression, from dLoss/dvalue; adds weight gradients to the tape. Called at most once
 */
public record MapStep(FeatureMap value, UnaryOperator<FeatureMap> backward) {

    /** Rejects null. */
    public MapStep {
        Objects.requireNonNull(value);
        Objects.requireNonNull(backward);
    }

    /** The next step, applied to this value; its backward pass comes before that of this one. */
    public MapStep then(Function<FeatureMap, MapStep> next) {
        MapStep result = next.apply(value);
        return new MapStep(
                result.value(), gradient -> backward.apply(result.backward().apply(gradient)));
    }

    /** Computes the value now and the gradient when it is asked for. */
    public Differentiated computed() {
        return new Differentiated(
                MapPass.compute(value.values()),
                gradient ->
                        MapPass.compute(backward.apply(FeatureMap.of(gradient)).values()));
    }
}
