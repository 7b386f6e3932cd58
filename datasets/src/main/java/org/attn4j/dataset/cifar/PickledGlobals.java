package org.attn4j.dataset.cifar;

import java.util.List;
import java.util.Set;

/**
 * The three globals that pickles of CIFAR-10 refer to. They are only recognised by name; nothing is imported or run.
 */
final class PickledGlobals {

    private enum Known {
        RECONSTRUCT,
        ARRAY,
        TYPE
    }

    /** The module was renamed in numpy 2. */
    private static final Set<String> MULTIARRAY = Set.of("numpy.core.multiarray", "numpy._core.multiarray");

    private final PickleBytes in;

    PickledGlobals(PickleBytes in) {
        this.in = in;
    }

    /** The meaning of a global; rejects unknown ones. */
    Object find(String module, String name) {
        if (MULTIARRAY.contains(module) && name.equals("_reconstruct")) {
            return Known.RECONSTRUCT;
        }
        if (module.equals("numpy") && name.equals("ndarray")) {
            return Known.ARRAY;
        }
        if (module.equals("numpy") && name.equals("dtype")) {
            return Known.TYPE;
        }
        throw in.rejection(
                "the global " + module + "." + name + " is not one that CIFAR-10's files use; nothing was run");
    }

    /** The result of a call: an empty array, or an element type. */
    Object call(Object callable, Object arguments) {
        if (arguments instanceof List<?> list && !list.isEmpty()) {
            if (callable == Known.RECONSTRUCT && list.get(0) == Known.ARRAY) {
                return new PickledArray();
            }
            if (callable == Known.TYPE && list.get(0) instanceof Unpickler.Text name) {
                return new PickledType(name.string());
            }
        }
        throw in.rejection("only numpy's arrays and element types may be created");
    }
}
