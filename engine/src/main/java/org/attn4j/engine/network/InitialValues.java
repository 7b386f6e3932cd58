package org.attn4j.engine.network;

import java.util.Arrays;
import org.attn4j.core.attention.Init;
import org.attn4j.core.random.Draw;

/**
 * Draws the initial values of tensors. They depend only on the seed and the tensor's name, so a backbone starts with
 * the same weights whatever attention it has.
 */
final class InitialValues {

    private final InitScheme scheme;
    private final long seed;

    InitialValues(InitScheme scheme, long seed) {
        this.scheme = scheme;
        this.seed = seed;
    }

    /** The initial values of a tensor in C order. */
    double[] of(Tensor tensor) {
        double[] values = new double[Math.toIntExact(tensor.length())];
        Draw draw = Draw.of(seed, "init/" + tensor.key());
        Init init = tensor.init();
        if (init instanceof Init.Constant constant) {
            Arrays.fill(values, constant.value());
        } else if (init instanceof Init.Uniform uniform) {
            uniform(values, draw, uniform.bound());
        } else if (init instanceof Init.Normal normal) {
            normal(values, draw, normal.standardDeviation());
        } else if (scheme == InitScheme.PYTORCH) {
            uniform(values, draw, 1 / Math.sqrt(fanIn(init)));
        } else if (init instanceof Init.Convolution convolution) {
            normal(values, draw, Math.sqrt(2.0 / convolution.fanIn()));
        } else if (init instanceof Init.Linear linear) {
            uniform(values, draw, Math.sqrt(6.0 / (linear.fanIn() + linear.fanOut())));
        }
        return values;
    }

    private static int fanIn(Init init) {
        if (init instanceof Init.Convolution convolution) {
            return convolution.fanIn();
        }
        if (init instanceof Init.Linear linear) {
            return linear.fanIn();
        }
        return ((Init.Bias) init).fanIn();
    }

    private static void uniform(double[] values, Draw draw, double bound) {
        for (int i = 0; i < values.length; i++) {
            values[i] = draw.uniform(-bound, bound);
        }
    }

    private static void normal(double[] values, Draw draw, double standardDeviation) {
        for (int i = 0; i < values.length; i++) {
            values[i] = draw.normal() * standardDeviation;
        }
    }
}
