package org.attn4j.testkit.rule;

import java.util.Optional;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** Outside training an image's output depends on that image alone. */
public final class ImagesAreIndependent implements Rule {

    private static final double TOLERANCE = 1e-9;

    @Override
    public String name() {
        return "images are independent";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        CaseData material = new CaseData(one);
        int[] order = Draw.of(one.seed(), "contract/order").permutation(one.batch());
        try (ModuleProbe probe = material.probe(ElementType.FLOAT64, false, false)) {
            double[] x = material.x();
            double[] expected = permuted(probe.infer(x, one.batch()), order);
            double[] found = probe.infer(permuted(x, order), one.batch());
            double[] first = new double[x.length / one.batch()];
            System.arraycopy(permuted(x, order), 0, first, 0, first.length);
            double[] alone = probe.infer(first, 1);
            double[] beside = new double[first.length];
            System.arraycopy(expected, 0, beside, 0, beside.length);
            return Difference.of("the output of a permuted batch", found, expected, TOLERANCE)
                    .or(() -> Difference.of("the output of an image alone", alone, beside, TOLERANCE));
        }
    }

    private static double[] permuted(double[] values, int[] order) {
        int image = values.length / order.length;
        double[] result = new double[values.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(values, order[i] * image, result, i * image, image);
        }
        return result;
    }
}
