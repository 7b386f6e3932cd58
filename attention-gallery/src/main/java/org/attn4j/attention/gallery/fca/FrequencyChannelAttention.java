package org.attn4j.attention.gallery.fca;

import java.util.Map;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Frequency channel attention: squeeze-and-excitation whose mean is replaced by a coefficient of the discrete cosine
 * transform, another one for each group of channels.
 *
 * <pre>
 *   s[n,c] = sum over h, w of x[n,c,h,w] b(h, u_c, H) b(w, v_c, W)     b(i, f, L) = cos(pi f (i + 1/2) / L) / sqrt(L),
 *   y = x * sigmoid(w2 relu(w1 s))                                       times sqrt(2) unless f = 0
 * </pre>
 * The frequencies (u, v) are the paper's best ones on a grid of 7 x 7, in its order, stretched to the map's size: u H / 7,
 * rounded down. 2C^2/r weights. Paper: Qin et al., FcaNet, arXiv:2012.11929, sections 3.2 and 4.2.
 */
record FrequencyChannelAttention(int reduction, int frequencies) implements GateExpression {

    private static final String TABLE = "dct";
    private static final int GRID = 7;
    private static final String U = "00600114513000324635526553342261";
    private static final String V = "01052020060463526333511242113053";

    @Override
    public Rows gate(FeatureShape shape) {
        if (shape.channels() % frequencies != 0) {
            throw new ParameterException(
                    "frequencies", "must divide the number of channels, " + shape.channels() + ", was " + frequencies);
        }
        return Rows.pooled(Pool.table(TABLE), shape)
                .reductionBottleneck(reduction, false)
                .sigmoid();
    }

    @Override
    public Map<String, INDArray> constants(FeatureShape shape) {
        double[][][] table = new double[shape.channels()][shape.height()][shape.width()];
        for (int c = 0; c < shape.channels(); c++) {
            int group = c / (shape.channels() / frequencies);
            int u = (U.charAt(group) - '0') * shape.height() / GRID;
            int v = (V.charAt(group) - '0') * shape.width() / GRID;
            for (int h = 0; h < shape.height(); h++) {
                for (int w = 0; w < shape.width(); w++) {
                    table[c][h][w] = basis(h, u, shape.height()) * basis(w, v, shape.width());
                }
            }
        }
        return Map.of(TABLE, Nd4j.createFromArray(table));
    }

    private static double basis(int place, int frequency, int length) {
        double wave = Math.cos(Math.PI * frequency * (place + 0.5) / length) / Math.sqrt(length);
        return frequency == 0 ? wave : wave * Math.sqrt(2);
    }
}
