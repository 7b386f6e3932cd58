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
public final class FrozenStaysAsItIs implements Rule {

    private static final double TOLERANCE = 1e-9;

    @Override
    public String name() {
        return "frozen stays as it is";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        return moved(one).or(() -> stopped(one));
    }

    private static Optional<String> moved(ContractCase one) {
        try (Network network = SmallNetwork.of(one, one.parameters(), true)) {
            Map<String, double[]> before = new HashMap<>();
            network.tensors().forEach(tensor -> before.put(tensor.key(), network.read(tensor)));
            SmallNetwork.pass(network, one);
            for (TensorRange range : network.trainedRanges()) {
                part(network.weights(), range).subi(part(network.gradient(), range));
            }
            for (Tensor tensor : network.tensors()) {
                if (tensor.attention()) {
                    Optional<String> wrong = Difference.of(
                            "after a step, frozen " + tensor.key(), network.read(tensor), before.get(tensor.key()), 0);
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static INDArray part(INDArray vector, TensorRange range) {
        return vector.get(NDArrayIndex.interval(range.from(), range.to()));
    }

    private static Optional<String> stopped(ContractCase one) {
        CaseData material = new CaseData(one);
        try (ModuleProbe frozen = material.probe(ElementType.FLOAT64, true, false);
                ModuleProbe free = material.probe(ElementType.FLOAT64, false, false)) {
            return Difference.of(
                    "frozen, dx",
                    frozen.pass(material.x(), one.batch(), material.dy()).dx(),
                    free.pass(material.x(), one.batch(), material.dy()).dx(),
                    TOLERANCE);
        }
    }
}
