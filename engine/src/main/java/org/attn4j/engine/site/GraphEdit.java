package org.attn4j.engine.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.array.BackendIndependent;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.autodiff.samediff.internal.Variable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Replaces operations of a graph before its gradients are requested. Not thread-safe. */
@BackendIndependent
final class GraphEdit {

    private final SameDiff graph;
    private final Map<String, String> replaced = new HashMap<>();

    GraphEdit(SameDiff graph) {
        this.graph = graph;
    }

    SameDiff graph() {
        return graph;
    }

    /** The operations at present, in the order in which they were added. */
    List<SameDiffOp> nodes() {
        return List.copyOf(graph.getOps().values());
    }

    /** An input of an operation. */
    SDVariable input(SameDiffOp node, int index) {
        return graph.getVariable(node.getInputsToOp().get(index));
    }

    /**
     * The shape of a variable. SameDiff knows those of variables with values only, so other variables are computed.
     */
    long[] shape(SDVariable variable) {
        INDArray array = graph.arrayAlreadyExistsForVarName(variable.name())
                ? variable.getArr()
                : graph.output(Map.of(), variable.name()).get(variable.name());
        return array.shape();
    }

    /** The name of the variable that has taken the place of the named one, which may be the same. */
    String current(String name) {
        String current = name;
        while (replaced.containsKey(current)) {
            current = replaced.get(current);
        }
        return current;
    }

    /** Replaces an operation with one output by a variable that does not depend on it, and removes the operation. */
    void replace(SameDiffOp node, SDVariable replacement) {
        String output = node.getOutputsOfOp().get(0);
        for (SameDiffOp reader : nodes()) {
            List<String> inputs = List.copyOf(reader.getInputsToOp());
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).equals(output)) {
                    graph.replaceArgFor(i, replacement, reader.getOp());
                }
            }
        }
        for (String input : node.getInputsToOp()) {
            Variable variable = graph.getVariables().get(input);
            if (variable.getInputsForOp() != null) {
                variable.getInputsForOp().remove(node.getName());
            }
        }
        graph.getOps().remove(node.getName());
        graph.getVariables().remove(output);
        replaced.put(output, replacement.name());
    }
}
