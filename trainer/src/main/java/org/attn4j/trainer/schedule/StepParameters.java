package org.attn4j.trainer.schedule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleParameters;

/**
 * Step decay: the factor is gamma^s after s steps. Steps are at fixed intervals of epochs, as in PyTorch's {@code StepLR},
 * or after the given epochs, as in its {@code MultiStepLR}.
 *
 * @param every epochs between steps; empty: 30, unless there are milestones
 * @param milestones numbers of finished epochs after which to step, ascending; empty: every {@code every} epochs
 * @param gamma the factor applied at each step
 */
public record StepParameters(
        @Doc("epochs between steps; default: 30, unless there are milestones") @Range(min = 1)
        OptionalInt every,

        @Doc("numbers of epochs after which to step, ascending; instead of every") @Range(min = 1)
        Optional<List<Integer>> milestones,

        @Doc("factor applied at each step") @Default("0.1") @Range(min = 0, aboveMin = true)
        double gamma)
        implements ScheduleParameters {

    /** The ImageNet recipe of ResNets: He et al., arXiv:1512.03385, section 3.4, in epochs as in PyTorch's examples. */
    private static final int USUAL = 30;

    /** Rejects {@code every} together with milestones, and milestones that do not ascend. */
    public StepParameters {
        milestones = milestones.map(List::copyOf);
        if (milestones.isPresent()) {
            check(milestones.get(), every);
        }
    }

    private static void check(List<Integer> milestones, OptionalInt every) {
        if (every.isPresent()) {
            throw new ParameterException("milestones", "cannot be combined with every; give one of the two");
        }
        if (milestones.isEmpty()) {
            throw new ParameterException("milestones", "must name at least one epoch");
        }
        for (int i = 1; i < milestones.size(); i++) {
            if (milestones.get(i) <= milestones.get(i - 1)) {
                throw new ParameterException("milestones", "must be in ascending order, was " + milestones);
            }
        }
    }

    @Override
    public boolean independentOfEpochs() {
        return true;
    }

    @Override
    public Schedule create() {
        return step -> Math.pow(gamma, steps(step.iteration() / step.iterationsPerEpoch()));
    }

    private long steps(long epochsDone) {
        return milestones
                .map(marks -> marks.stream().filter(mark -> mark <= epochsDone).count())
                .orElseGet(() -> epochsDone / every.orElse(USUAL));
    }
}
