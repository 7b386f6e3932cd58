package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.OptimizerProbe;
import org.attn4j.testkit.probe.OptimizerProbe.State;
import org.attn4j.testkit.rule.Difference;

/** The rules of {@link OptimizerContract} for one set of parameters. */
final class OptimizerRules {

    /** A bias of one element, one layer, and a length that is updated by several threads. */
    static final List<OptimizerCase> CASES = List.of(
            new OptimizerCase(ElementType.FLOAT32, 1),
            new OptimizerCase(ElementType.FLOAT32, 1000),
            new OptimizerCase(ElementType.FLOAT32, 20_000),
            new OptimizerCase(ElementType.FLOAT64, 1000));

    /** The trainer's own slot, if it averages weights. */
    private static final String TRAINED = "trained";

    private static final int STEPS = 10;
    private static final int MANY_STEPS = 100;
    private static final int STEPS_AT_REST = 3;

    private final OptimizerParameters parameters;

    OptimizerRules(OptimizerParameters parameters) {
        this.parameters = parameters;
    }

    Optional<String> invalid() {
        Optimizer optimizer = parameters.create();
        if (optimizer == null) {
            return Optional.of("create() returns null; it must return an optimiser");
        }
        double rate = optimizer.learningRate();
        // The comparison is false for NaN.
        if (!(rate > 0 && Double.isFinite(rate))) {
            return Optional.of("learningRate() is " + rate + ", but must be a number above 0");
        }
        List<String> slots = optimizer.slots();
        if (slots == null || slots.stream().anyMatch(name -> name == null || name.isBlank())) {
            return Optional.of("slots() is " + slots + ", but must be a list of names; it may be empty");
        }
        if (new TreeSet<>(slots).size() < slots.size()) {
            return Optional.of("slots() contains a name twice: " + slots);
        }
        if (slots.contains(TRAINED)) {
            return Optional.of("slots() contains \"" + TRAINED + "\", a name of the program; choose another one");
        }
        List<String> again = parameters.create().slots();
        return slots.equals(again)
                ? Optional.empty()
                : Optional.of("slots() is " + slots + ", but " + again + " for a new instance;"
                        + " checkpoints store the names, so they must not change");
    }

    Optional<String> unusedSlot(OptimizerCase testCase) {
        State state = trained(testCase);
        return state.slots().entrySet().stream()
                .filter(slot -> Arrays.stream(slot.getValue()).allMatch(value -> value == 0))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(name -> "slot \"" + name + "\" is still 0 after " + 2 * STEPS
                        + " steps; remove it from slots(), since checkpoints store it");
    }

    Optional<String> differsWhenResumed(OptimizerCase testCase) {
        Optimizer interrupted = parameters.create();
        OptimizerProbe before = testCase.probe(testCase.initial(interrupted.slots()));
        OptimizerCase.steps(before, interrupted, 1, STEPS);
        OptimizerProbe after = testCase.probe(before.state());
        OptimizerCase.steps(after, parameters.create(), STEPS + 1, 2 * STEPS);
        return difference("after a resume at step " + STEPS, after.state(), trained(testCase))
                .map(difference -> difference + "; keep all state in slots()");
    }

    Optional<String> irreproducible(OptimizerCase testCase) {
        return difference("in a second run", trained(testCase), trained(testCase))
                .map(difference -> difference + "; a step must depend on its arguments only");
    }

    /** Weights and state after twice the steps, of a new instance. */
    private State trained(OptimizerCase testCase) {
        Optimizer optimizer = parameters.create();
        OptimizerProbe probe = testCase.probe(testCase.initial(optimizer.slots()));
        OptimizerCase.steps(probe, optimizer, 1, 2 * STEPS);
        return probe.state();
    }

    Optional<String> dependentTensors(OptimizerCase testCase) {
        Optimizer optimizer = parameters.create();
        OptimizerCase neighbour = new OptimizerCase(testCase.type(), testCase.length() + 1);
        OptimizerProbe first = testCase.probe(testCase.initial(optimizer.slots()));
        OptimizerProbe second = neighbour.probe(neighbour.initial(optimizer.slots()));
        for (int number = 1; number <= 2 * STEPS; number++) {
            OptimizerCase.steps(first, optimizer, number, number);
            OptimizerCase.steps(second, optimizer, number, number);
        }
        return difference("with steps of another tensor in between", first.state(), trained(testCase))
                .map(difference -> difference + "; one instance serves all tensors: keep all state in slots()");
    }

    Optional<String> movesAtRateZero(OptimizerCase testCase) {
        return moves("with the learning rate 0", testCase, true, 0, OptimizerCase.gradient(testCase.weights()))
                .map(difference -> difference + "; multiply the whole update by the rate");
    }

    Optional<String> decaysExempt(OptimizerCase testCase) {
        double rate = parameters.create().learningRate();
        return moves("with the gradient 0 and decayed() false", testCase, false, rate, new double[testCase.length()])
                .map(difference -> difference + "; apply weight decay only if decayed() is true");
    }

    private Optional<String> moves(
            String how, OptimizerCase testCase, boolean decayed, double rate, double[] gradient) {
        Optimizer optimizer = parameters.create();
        OptimizerProbe probe = testCase.probe(testCase.initial(optimizer.slots()));
        double[] before = probe.state().weights();
        for (int number = 1; number <= STEPS_AT_REST; number++) {
            probe.step(optimizer, gradient, rate, decayed, number);
        }
        return Difference.find("after steps " + how + ", weights", probe.state().weights(), before, 0);
    }

    Optional<String> changedOthers(OptimizerCase testCase) {
        Optimizer optimizer = parameters.create();
        OptimizerProbe probe = testCase.probe(testCase.initial(optimizer.slots()));
        OptimizerCase.steps(probe, optimizer, 1, STEPS);
        return probe.othersChanged()
                ? Optional.of("a step modifies weights or slots of other tensors; weights() and slot() are views of"
                        + " larger vectors: use their own length")
                : Optional.empty();
    }

    Optional<String> doesNotDecrease(OptimizerCase testCase) {
        Optimizer optimizer = parameters.create();
        OptimizerProbe probe = testCase.probe(testCase.initial(optimizer.slots()));
        double first = OptimizerCase.value(probe.state().weights());
        OptimizerCase.steps(probe, optimizer, 1, MANY_STEPS);
        double last = OptimizerCase.value(probe.state().weights());
        return last < first
                ? Optional.empty()
                : Optional.of("a quadratic function went from " + first + " to " + last + " in " + MANY_STEPS
                        + " steps with the learning rate " + optimizer.learningRate()
                        + ", but must decrease; if this rate is too high or too low, verify with another one");
    }

    private static Optional<String> difference(String when, State found, State expected) {
        Optional<String> weights = Difference.find("weights " + when, found.weights(), expected.weights(), 0);
        if (weights.isPresent()) {
            return weights;
        }
        return expected.slots().entrySet().stream()
                .map(slot -> Difference.find(
                        "slot \"" + slot.getKey() + "\" " + when, found.slots().get(slot.getKey()), slot.getValue(), 0))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
