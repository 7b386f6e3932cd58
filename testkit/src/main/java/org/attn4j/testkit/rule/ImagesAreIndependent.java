package org.attn4j.testkit.rule;

import java.util.Optional;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** In inference an image's output depends only on that image. */
public final class ImagesAreIndependent implements Rule {

    private static final double TOLERANCE = 1e-9;

    @Override
    public String name() {
        return "images are independent";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        CaseData data = new CaseData(testCase);
        int[] order = Draw.of(testCase.seed(), "contract/order").permutation(testCase.batch());
        try (ModuleProbe probe = data.probe(ElementType.FLOAT64, false, false)) {
            double[] x = data.x();
            double[] expected = permuted(probe.infer(x, testCase.batch()), order);
            double[] found = probe.infer(permuted(x, order), testCase.batch());
            double[] first = new double[x.length / testCase.batch()];
            System.arraycopy(permuted(x, order), 0, first, 0, first.length);
            double[] single = probe.infer(first, 1);
            double[] inBatch = new double[first.length];
            System.arraycopy(expected, 0, inBatch, 0, inBatch.length);
            return Difference.find("the output of a permuted batch", found, expected, TOLERANCE)
                    .or(() -> Difference.find("the output of an image in a batch of one", single, inBatch, TOLERANCE));
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
