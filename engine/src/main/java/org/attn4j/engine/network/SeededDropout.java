package org.attn4j.engine.network;

import java.util.SplittableRandom;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Parallel;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.site.StepContext;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Inverted dropout whose mask is a pure function of seed, layer and iteration, so that a resumed run and every variant
 * drop the same values. Replaces DL4J's dropout, whose random state is not stored.
 *
 * <p>Retained values are divided by the retain probability. Srivastava et al., JMLR 15, 2014, section 10.
 */
final class SeededDropout implements IDropout {

    private static final long serialVersionUID = 1L;

    /** Values drawn from one random stream; large enough for the cost of seeding a stream to be negligible. */
    private static final int BLOCK = 8192;

    private final double retain;
    private final String layer;
    private final transient StepContext context;
    private transient float[] mask = {};

    SeededDropout(double retain, String layer, StepContext context) {
        this.retain = retain;
        this.layer = layer;
        this.context = context;
    }

    @Override
    public INDArray applyDropout(
            INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        int length = Math.toIntExact(input.length());
        if (mask.length != length) {
            mask = new float[length];
        }
        Parallel.forEachBlock(length, BLOCK, this::draw);
        multiply(input, result);
        return result;
    }

    /** Draws a block of the mask; blocks are independent, so that they can be drawn in parallel. */
    private void draw(int from, int count) {
        SplittableRandom random =
                new SplittableRandom(Draw.key(context.seed(), "dropout/" + layer, context.iteration(), from / BLOCK));
        // 24 random bits per value, two values per draw.
        int threshold = (int) Math.round(retain * (1 << 24));
        float scale = (float) (1 / retain);
        int end = from + count;
        for (int i = from; i < end; i += 2) {
            long bits = random.nextLong();
            mask[i] = (int) (bits >>> 40) < threshold ? scale : 0;
            if (i + 1 < end) {
                mask[i + 1] = (int) (bits & 0xFFFFFF) < threshold ? scale : 0;
            }
        }
    }

    private void multiply(INDArray from, INDArray into) {
        if (HostArray.supports(from) && HostArray.supports(into)) {
            HostArray source = HostArray.of(from);
            HostArray target = HostArray.of(into);
            Parallel.forEachBlock(
                    mask.length, BLOCK, () -> new float[Math.min(BLOCK, mask.length)], (values, begin, count) -> {
                        source.get(begin, values, count);
                        for (int i = 0; i < count; i++) {
                            values[i] *= mask[begin + i];
                        }
                        target.put(begin, values, count);
                    });
        } else {
            from.muli(Nd4j.createFromArray(mask).reshape(from.shape()).castTo(from.dataType()), into);
        }
    }

    @Override
    public INDArray backprop(INDArray gradientAtOutput, INDArray gradientAtInput, int iteration, int epoch) {
        multiply(gradientAtOutput, gradientAtInput);
        return gradientAtInput;
    }

    @Override
    public void clear() {
        // The mask's memory is kept for the next step.
    }

    @Override
    public IDropout clone() {
        return new SeededDropout(retain, layer, context);
    }
}
