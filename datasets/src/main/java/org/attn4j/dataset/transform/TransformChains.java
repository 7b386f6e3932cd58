package org.attn4j.dataset.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.TransformCompiler;
import org.attn4j.core.transform.TransformParameters;

/**
 * Compiles chains of this room's transforms. Without {@code normalize} a chain ends in values 0..1. Stateless, safe for
 * any thread; so are the compiled chains.
 */
public final class TransformChains implements TransformCompiler {

    /** A compiler. */
    public TransformChains() {}

    @Override
    public ImageTransform compile(List<TransformParameters> chain) {
        List<Step> steps = new ArrayList<>();
        List<Finish> finishes = new ArrayList<>();
        Scaling scaling = Scaling.unit();
        Optional<Size> size = Optional.empty();
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i) instanceof Finish finish) {
                finishes.add(finish);
                continue;
            }
            Step step = step(chain, i);
            if (!finishes.isEmpty()) {
                throw at(i, "must come before random-erasing, which works on values as they are at the end");
            }
            if (step instanceof NormalizeParameters normalize) {
                checkLast(chain, i);
                scaling = Scaling.normalized(normalize);
            } else {
                steps.add(step);
            }
            size = sizeAfter(step, size, i);
        }
        return new Chain(steps, scaling, finishes, size);
    }

    private static void checkLast(List<TransformParameters> chain, int index) {
        if (!chain.subList(index + 1, chain.size()).stream().allMatch(Finish.class::isInstance)) {
            throw at(
                    index,
                    "normalize must be the last transform but for random-erasing, is number " + (index + 1) + " of "
                            + chain.size());
        }
    }

    private static Step step(List<TransformParameters> chain, int index) {
        TransformParameters parameters = chain.get(index);
        if (parameters instanceof Step step) {
            return step;
        }
        throw at(
                index,
                "the transform " + parameters.getClass().getName() + " is unknown to this compiler; use those that"
                        + " `attn4j plugins` lists as built in");
    }

    private static Optional<Size> sizeAfter(Step step, Optional<Size> size, int index) {
        try {
            return step.after(size);
        } catch (ParameterException e) {
            throw at(index, e.getMessage());
        }
    }

    private static ParameterException at(int index, String rule) {
        return new ParameterException(String.valueOf(index), rule);
    }
}
