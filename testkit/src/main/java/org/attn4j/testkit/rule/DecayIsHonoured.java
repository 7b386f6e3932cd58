package org.attn4j.testkit.rule;

import java.util.Optional;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.network.TrainingSteps;

/** A step with weight decay changes exempt weights and running statistics exactly as a step without does. */
public final class DecayIsHonoured implements Rule {

    private static final double LEARNING_RATE = 1e-3;
    private static final double STRONG = 0.5;

    @Override
    public String name() {
        return "decay is honoured";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        try (Network without = SmallNetwork.of(one, one.parameters(), false);
                Network with = SmallNetwork.of(one, one.parameters(), false)) {
            step(without, one, 0);
            step(with, one, STRONG);
            for (int i = 0; i < with.tensors().size(); i++) {
                Tensor tensor = with.tensors().get(i);
                if (tensor.attention() && !tensor.decayed()) {
                    Optional<String> wrong = Difference.of(
                            "after a step with weight decay, exempt " + tensor.key(),
                            with.read(tensor),
                            without.read(without.tensors().get(i)),
                            0);
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static void step(Network network, ContractCase one, double decay) {
        double[] targets = new double[one.batch() * network.spec().classes()];
        for (int i = 0; i < one.batch(); i++) {
            targets[i * network.spec().classes()] = 1;
        }
        try (TrainingSteps.Stepper stepper = TrainingSteps.find().start(network, LEARNING_RATE, decay, 0, 2)) {
            stepper.step(SmallNetwork.images(network, one), one.batch(), targets);
        }
    }
}
