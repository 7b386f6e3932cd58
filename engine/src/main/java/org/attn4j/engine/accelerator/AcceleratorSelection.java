package org.attn4j.engine.accelerator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.attn4j.engine.device.Backend;

/** The accelerators that were found, and which one a network gets. Safe for any thread. */
public final class AcceleratorSelection {

    private static final String ONEDNN = "onednn";

    private final List<Accelerator> found;
    private final Consumer<String> notices;
    private final AtomicBoolean told = new AtomicBoolean();

    private AcceleratorSelection(List<Accelerator> found, Consumer<String> notices) {
        this.found = List.copyOf(found);
        this.notices = notices;
    }

    /**
     * A choice of accelerators.
     *
     * @param found in the order in which they are preferred
     * @param notices told, once, that {@code auto} cannot use what is there
     */
    public static AcceleratorSelection of(List<Accelerator> found, Consumer<String> notices) {
        return new AcceleratorSelection(found, notices);
    }

    /** No accelerator: the engine's own layers compute. */
    public static AcceleratorSelection none() {
        return new AcceleratorSelection(List.of(), notice -> {});
    }

    /** What was found, in the order of preference. */
    public List<Accelerator> all() {
        return found;
    }

    /**
     * Why the kernels cannot be had, as a rule with its remedy; nothing where they can. Loads a native library only for
     * kernels or a precision that cannot do without.
     */
    public Optional<String> problem(Kernels kernels) {
        if (kernels == Kernels.ONEDNN) {
            return missing(Precision.FLOAT32).map(cause -> cause + "; use auto or reference");
        }
        return Optional.empty();
    }

    /** Why products of this type cannot be had with these kernels; nothing where they can. */
    public Optional<String> precisionProblem(Kernels kernels, Precision precision) {
        if (precision == Precision.FLOAT32) {
            return Optional.empty();
        }
        if (kernels == Kernels.REFERENCE) {
            return Optional.of("bfloat16 needs the kernels auto or onednn, was reference; use float32");
        }
        return missing(precision).map(cause -> "bfloat16 cannot be had: " + cause + "; use float32");
    }

    private Optional<String> missing(Precision precision) {
        return found.stream()
                .filter(accelerator -> accelerator.name().equals(ONEDNN))
                .findFirst()
                .map(accelerator -> accelerator.unavailable(precision))
                .orElse(Optional.of("this build has no oneDNN kernels"));
    }

    /**
     * What a network gets: nothing means the engine's own layers.
     *
     * @throws IllegalArgumentException where {@link #problem} or {@link #precisionProblem} would have told why not
     */
    public Optional<Accelerator> choose(Kernels kernels, Precision precision) {
        problem(kernels).or(() -> precisionProblem(kernels, precision)).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        if (kernels == Kernels.REFERENCE || Backend.isCudaBuild()) {
            return Optional.empty();
        }
        Optional<Accelerator> usable = found.stream()
                .filter(accelerator -> accelerator.unavailable(precision).isEmpty())
                .findFirst();
        if (usable.isEmpty() && !found.isEmpty() && !told.getAndSet(true)) {
            notices.accept(found.get(0).unavailable(precision).orElseThrow()
                    + "; the engine's own kernels compute instead, several times slower");
        }
        return usable;
    }
}
