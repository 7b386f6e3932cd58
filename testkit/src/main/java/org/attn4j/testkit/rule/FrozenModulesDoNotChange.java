package org.attn4j.testkit.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.network.TensorRange;
import org.attn4j.testkit.probe.ModuleProbe;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A frozen module's weights and running statistics keep their initial values, and gradients pass through it. */
public final class FrozenModulesDoNotChange implements Rule {

    private static final double TOLERANCE = 1e-9;

    @Override
    public String name() {
        return "frozen modules do not change";
    }

    @Override
    public Optional<String> violation(ContractCase testCase) {
        return changedWeights(testCase).or(() -> changedGradient(testCase));
    }

    private static Optional<String> changedWeights(ContractCase testCase) {
        try (Network network = SmallNetwork.of(testCase, testCase.parameters(), true)) {
            Map<String, double[]> before = new HashMap<>();
            network.tensors().forEach(tensor -> before.put(tensor.key(), network.read(tensor)));
            SmallNetwork.pass(network, testCase);
            for (TensorRange range : network.trainedRanges()) {
                slice(network.weights(), range).subi(slice(network.gradient(), range));
            }
            for (Tensor tensor : network.tensors()) {
                if (tensor.attention()) {
                    Optional<String> violation = Difference.find(
                            "after a training step, frozen weight " + tensor.key(),
                            network.read(tensor),
                            before.get(tensor.key()),
                            0);
                    if (violation.isPresent()) {
                        return violation;
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static INDArray slice(INDArray vector, TensorRange range) {
        return vector.get(NDArrayIndex.interval(range.from(), range.to()));
    }

    private static Optional<String> changedGradient(ContractCase testCase) {
        CaseData data = new CaseData(testCase);
        try (ModuleProbe frozen = data.probe(ElementType.FLOAT64, true, false);
                ModuleProbe trainable = data.probe(ElementType.FLOAT64, false, false)) {
            return Difference.find(
                    "dx of a frozen module",
                    frozen.pass(data.x(), testCase.batch(), data.dy()).dx(),
                    trainable.pass(data.x(), testCase.batch(), data.dy()).dx(),
                    TOLERANCE);
        }
    }
}
