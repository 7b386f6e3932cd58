package org.attn4j.testkit;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.config.binding.OneOrMany;
import org.attn4j.config.document.Node;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.error.DataException;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.testkit.probe.ModuleProbe;

/**
 * A reference case of one module: output, input gradient and weight gradients for given input, weights and output
 * gradient, in float32.
 *
 * <pre>
 *   {"module": {"type": "eca", "kernel": 3},
 *    "params": {"weight": TENSOR}, "x": TENSOR, "y": TENSOR, "dy": TENSOR, "dx": TENSOR, "dparams": {"weight": TENSOR}}
 * </pre>
 * x is [N,C,H,W]; TENSOR is {@code {"shape": [...], "data": [...]}} in C order. Other properties are ignored.
 */
final class ModuleCase {

    /** Relative to the largest magnitude of each tensor; allows for several roundings in float32. */
    private static final double TOLERANCE = 1e-5;

    private final ReferenceBinder binder;

    ModuleCase(ReferenceBinder binder) {
        this.binder = binder;
    }

    private record Components(@OneOrMany List<AttentionEntry> module) {}

    ReferenceResult check(String name, Path file, CaseNode tree) {
        Node module = tree.value("module");
        if (!binder.knows(AttentionParameters.class, module)) {
            return ReferenceResult.unknownModule(name);
        }
        List<AttentionEntry> entries =
                binder.bind(Components.class, file, tree, "module").module();
        if (entries.size() != 1) {
            throw new DataException("/module must contain one module, but has " + entries.size());
        }
        int[] shape = tree.object("x").shape();
        if (shape.length != 4) {
            throw new DataException("/x must have the shape [N,C,H,W]");
        }
        AttentionEntry entry = entries.get(0);
        FeatureShape feature = new FeatureShape(shape[1], shape[2], shape[3], shape[1]);
        try (ModuleProbe probe =
                new ModuleProbe(entry.parameters(), entry.type(), feature, ElementType.FLOAT32, false, false, 1)) {
            return compare(probe, shape[0], tree).result(name);
        }
    }

    private static Comparison compare(ModuleProbe probe, int batch, CaseNode tree) {
        fill(probe, tree.object("params"));
        Comparison comparison = new Comparison();
        double[] x = tree.tensor("x");
        double[] y = tree.tensor("y");
        if (probe.weights().stream().allMatch(Tensor::trained)) {
            // With running statistics the output in inference would differ.
            comparison.tensor("y in inference", probe.infer(x, batch), y, TOLERANCE);
        }
        ModuleProbe.Pass pass = probe.pass(x, batch, tree.tensor("dy"));
        comparison.tensor("y", pass.y(), y, TOLERANCE);
        comparison.tensor("dx", pass.dx(), tree.tensor("dx"), TOLERANCE);
        CaseNode expected = tree.object("dparams");
        pass.gradients()
                .forEach((weight, gradient) ->
                        comparison.tensor("d" + weight, gradient, expected.tensor(weight), TOLERANCE));
        return comparison;
    }

    private static void fill(ModuleProbe probe, CaseNode values) {
        values.names().forEach(name -> probe.write(name, values.tensor(name)));
        for (Tensor tensor : probe.weights()) {
            if (tensor.trained() && !values.has(ModuleProbe.name(tensor))) {
                throw new DataException("/params has no values for the module's weight " + ModuleProbe.name(tensor));
            }
        }
    }
}
