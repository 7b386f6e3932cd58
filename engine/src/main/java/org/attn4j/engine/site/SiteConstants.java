package org.attn4j.engine.site;

import java.util.Map;
import java.util.TreeMap;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The constants of a module at its site, made once, outside of workspaces. */
@BackendIndependent
record SiteConstants(PlacedModule module, Map<String, INDArray> values) {

    /** The constants in a type. */
    static SiteConstants of(PlacedModule module, DataType type) {
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            Map<String, INDArray> values = new TreeMap<>();
            module.run(() -> module.module().constants(module.shape()))
                    .forEach((name, array) -> values.put(name, array.castTo(type)));
            return new SiteConstants(module, values);
        }
    }

    /**
     * A constant.
     *
     * @throws IllegalArgumentException if the module has none of this name
     */
    INDArray get(String name) {
        INDArray value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "attention " + module.type() + " has no constant \"" + name + "\"; constants: " + values.keySet());
        }
        return value;
    }
}
