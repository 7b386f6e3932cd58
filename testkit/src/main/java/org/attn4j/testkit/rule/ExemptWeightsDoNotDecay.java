package org.attn4j.testkit.rule;

import java.util.Optional;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.network.TrainingSteps;

/**
 * A step with weight decay changes exempt weights and running statistics exactly as a step without weight decay does.
 */
public final class ExemptWeightsDoNotDecay implements Rule {

    private static final double LEARNING_RATE = 1e-3;
    private static final double STRONG = 0.5;

    @Override
    public String name() {
        return "exempt weights do not decay";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        try (Network without = SmallNetwork.of(testCase, testCase.parameters(), false);
                Network with = SmallNetwork.of(testCase, testCase.parameters(), false)) {
            step(without, testCase, 0);
            step(with, testCase, STRONG);
            for (int i = 0; i < with.tensors().size(); i++) {
                Tensor tensor = with.tensors().get(i);
                if (tensor.attention() && !tensor.decayed()) {
                    Optional<String> violation = Difference.find(
                            "after a step with weight decay, exempt weight " + tensor.key(),
                            with.read(tensor),
                            without.read(without.tensors().get(i)),
                            0);
                    if (violation.isPresent()) {
                        return violation;
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static void step(Network network, ContractCase testCase, double decay) {
        double[] targets = new double[testCase.batch() * network.spec().classes()];
        for (int i = 0; i < testCase.batch(); i++) {
            targets[i * network.spec().classes()] = 1;
        }
        try (TrainingSteps.Stepper stepper = TrainingSteps.find().start(network, LEARNING_RATE, decay, 0, 2)) {
            stepper.step(SmallNetwork.images(network, testCase), testCase.batch(), targets);
        }
    }
}
