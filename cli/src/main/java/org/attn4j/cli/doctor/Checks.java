package org.attn4j.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.cli.provenance.Processor;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.device.Backend;
import org.attn4j.engine.device.NativeCudaDriver;

/** All checks of this process, in the order in which they are made: those that need native libraries last. */
public final class Checks {

    private Checks() {}

    /**
     * The checks.
     *
     * @param plugins finds all parts
     * @param broken is handed what went wrong where a finding tells it in a sentence
     */
    public static List<Check> ofThisProcess(Supplier<Registries> plugins, Consumer<Throwable> broken) {
        int cores = Runtime.getRuntime().availableProcessors();
        Path here = Path.of("").toAbsolutePath();
        boolean cuda = Backend.isCudaBuild();
        return List.of(
                new JavaCheck(Runtime.version(), System.getProperty("java.home")),
                new MemoryCheck(Memory.ofThisProcess()),
                new CoresCheck(cores, Processor.name()),
                new ThreadsCheck(Optional.ofNullable(System.getenv("OMP_NUM_THREADS")), cores),
                new InstructionsCheck(Processor.flags()),
                new DiskCheck(here, here.toFile().getUsableSpace()),
                new WriteCheck(
                        "results", () -> Path.of("results"), "start the program in another folder, or use --out DIR"),
                new WriteCheck(
                        "native cache",
                        Backend::nativeCache,
                        "native libraries are unpacked there: make it writable, or name another folder with"
                                + " ATTN4J_NATIVE_CACHE=DIR"),
                new PluginsCheck(plugins),
                new BuildCheck(cuda),
                new CudaCheck(cuda, () -> new NativeCudaDriver().state()),
                new Nd4jCheck(Backend::facts, () -> Backend.claim("auto"), broken),
                new BlasCheck(Backend::blasCore),
                new KernelsCheck(Checks::accelerators),
                new TrainingCheck(AlexNetOnColours::new, System::nanoTime));
    }

    private static List<Accelerator> accelerators() {
        return PluginDiscovery.accelerators(notice -> {}).all();
    }
}
