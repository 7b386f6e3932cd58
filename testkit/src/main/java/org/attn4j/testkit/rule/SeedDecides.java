package org.attn4j.testkit.rule;

import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Tensor;
import org.attn4j.testkit.probe.ModuleProbe;

/** Nothing but the seed decides how a module begins and what it does: no clock, no shared random stream. */
public final class SeedDecides implements Rule {

    @Override
    public String name() {
        return "the seed decides";
    }

    @Override
    public Optional<String> broken(ContractCase one) {
        try (ModuleProbe first = probe(one);
                ModuleProbe second = probe(one)) {
            for (Tensor tensor : first.weights()) {
                String name = ModuleProbe.name(tensor);
                Optional<String> wrong = Difference.of(
                        "the second initial weight \"" + name + "\"", second.read(name), first.read(name), 0);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            CaseData material = new CaseData(one);
            double[] x = material.x();
            ModuleProbe.Pass pass = first.pass(x, one.batch(), material.dy());
            ModuleProbe.Pass again = second.pass(x, one.batch(), material.dy());
            return Difference.of("the second output in training", again.y(), pass.y(), 0)
                    .or(() -> Difference.of("the second dx", again.dx(), pass.dx(), 0))
                    .or(() -> Difference.of(
                            "the second output", second.infer(x, one.batch()), first.infer(x, one.batch()), 0));
        }
    }

    private static ModuleProbe probe(ContractCase one) {
        return new ModuleProbe(
                one.parameters(), one.type(), one.shape(), ElementType.FLOAT32, false, false, one.seed());
    }
}
