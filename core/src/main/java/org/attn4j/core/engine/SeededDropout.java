package org.attn4j.core.engine;

import java.util.SplittableRandom;
import org.attn4j.core.random.Draw;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Inverted dropout whose mask is a pure function of seed, layer and iteration, so that a resumed run and every variant
 * drop the same values. Stands in for the engine's own, which draws from a stream that is not stored.
 *
 * <p>Retained values are divided by the retain probability. Srivastava et al., JMLR 15, 2014, section 10.
 */
final class SeededDropout implements IDropout {

    private static final long serialVersionUID = 1L;

    private final double retain;
    private final String layer;
    private final transient StepContext context;
    private transient INDArray mask;

    SeededDropout(double retain, String layer, StepContext context) {
        this.retain = retain;
        this.layer = layer;
        this.context = context;
    }

    @Override
    public INDArray applyDropout(
            INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        mask = workspaces.createUninitialized(ArrayType.INPUT, result.dataType(), input.shape(), 'c');
        mask.assign(
                Nd4j.createFromArray(drawMask(Math.toIntExact(input.length()))).reshape(input.shape()));
        return input.muli(mask, result);
    }

    private float[] drawMask(int length) {
        long key = Draw.key(context.seed(), "dropout/" + layer, context.iteration());
        SplittableRandom random = new SplittableRandom(key);
        // 24 random bits a value, two values a draw: the mask of a wide layer costs under a millisecond.
        int threshold = (int) Math.round(retain * (1 << 24));
        float kept = (float) (1 / retain);
        float[] values = new float[length];
        for (int i = 0; i < length; i += 2) {
            long bits = random.nextLong();
            values[i] = (int) (bits >>> 40) < threshold ? kept : 0;
            if (i + 1 < length) {
                values[i + 1] = (int) (bits & 0xFFFFFF) < threshold ? kept : 0;
            }
        }
        return values;
    }

    @Override
    public INDArray backprop(INDArray gradientAtOutput, INDArray gradientAtInput, int iteration, int epoch) {
        gradientAtOutput.muli(mask, gradientAtInput);
        mask = null;
        return gradientAtInput;
    }

    @Override
    public void clear() {
        mask = null;
    }

    @Override
    public IDropout clone() {
        return new SeededDropout(retain, layer, context);
    }
}
