package org.attn4j.engine.accelerator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.attn4j.engine.device.Backend;

/** The available accelerators, and the choice of one for a network. Thread-safe. */
public final class AcceleratorSelection {

    private static final String ONEDNN = "onednn";

    private final List<Accelerator> found;
    private final Consumer<String> notices;
    private final AtomicBoolean noticeGiven = new AtomicBoolean();

    private AcceleratorSelection(List<Accelerator> found, Consumer<String> notices) {
        this.found = List.copyOf(found);
        this.notices = notices;
    }

    /**
     * A selection among these accelerators.
     *
     * @param found the accelerators, in order of preference
     * @param notices receives one message if {@code auto} cannot use any of them
     */
    public static AcceleratorSelection of(List<Accelerator> found, Consumer<String> notices) {
        return new AcceleratorSelection(found, notices);
    }

    /** No accelerator: networks use DL4J's layers. */
    public static AcceleratorSelection none() {
        return new AcceleratorSelection(List.of(), notice -> {});
    }

    /** The accelerators in order of preference. */
    public List<Accelerator> all() {
        return found;
    }

    /**
     * Why the kernels are not available, with the remedy; empty if they are. Loads a native library only for kernels
     * that need one.
     */
    public Optional<String> problem(Kernels kernels) {
        if (kernels == Kernels.ONEDNN) {
            return onednnProblem(Precision.FLOAT32).map(cause -> cause + "; use auto or reference");
        }
        return Optional.empty();
    }

    /** Why products of this type are not available with these kernels; empty if they are. */
    public Optional<String> precisionProblem(Kernels kernels, Precision precision) {
        if (precision == Precision.FLOAT32) {
            return Optional.empty();
        }
        if (kernels == Kernels.REFERENCE) {
            return Optional.of("bfloat16 needs the kernels auto or onednn, was reference; use float32");
        }
        return onednnProblem(precision).map(cause -> "bfloat16 is not available: " + cause + "; use float32");
    }

    private Optional<String> onednnProblem(Precision precision) {
        return found.stream()
                .filter(accelerator -> accelerator.name().equals(ONEDNN))
                .findFirst()
                .map(accelerator -> accelerator.unavailable(precision))
                .orElse(Optional.of("this build has no oneDNN kernels"));
    }

    /** The chosen kernels as a run's provenance names them; {@code reference} for DL4J's layers. */
    public String provenance(Kernels kernels, Precision precision) {
        return choose(kernels, precision)
                .map(accelerator -> accelerator.provenance(precision))
                .orElse("reference");
    }

    /**
     * The accelerator for a network; empty means DL4J's layers.
     *
     * @throws IllegalArgumentException if {@link #problem} or {@link #precisionProblem} reports one
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
        if (usable.isEmpty() && !found.isEmpty() && !noticeGiven.getAndSet(true)) {
            notices.accept(found.get(0).unavailable(precision).orElseThrow()
                    + "; using DL4J's own kernels, which are several times slower");
        }
        return usable;
    }
}
