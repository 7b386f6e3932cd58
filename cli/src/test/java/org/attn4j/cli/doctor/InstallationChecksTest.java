package org.attn4j.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.core.array.Layout;
import org.attn4j.core.error.PluginException;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.LayerCandidate;
import org.attn4j.engine.accelerator.PeakMeter;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.device.BackendFacts;
import org.attn4j.engine.device.CudaCard;
import org.attn4j.engine.device.CudaState;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationChecksTest {

    private static final CudaCard CARD = new CudaCard(0, "NVIDIA A10", 8, 6, 24L << 30);

    @TempDir
    private Path folder;

    @Test
    void aFolderIsTriedByWriting() throws IOException {
        Path fresh = folder.resolve("a/b");
        assertEquals(Finding.ok(fresh + " can be written to"), new WriteCheck("results", () -> fresh, "move").look());
        assertEquals(false, Files.exists(folder.resolve("a")));
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(
                Finding.failure(file + " cannot be written to: is a file, not a folder", "move"),
                new WriteCheck("results", () -> file, "move").look());
        assertEquals(
                Finding.failure("no place", "move"),
                new WriteCheck(
                                "native cache",
                                () -> {
                                    throw new UncheckedIOException(new IOException("no place"));
                                },
                                "move")
                        .look());
    }

    @Test
    void pluginsAreLoadedToSeeWhetherTheyCan() {
        Finding fine = new PluginsCheck(() -> PluginDiscovery.discover(List.of())).look();
        assertEquals(Outcome.OK, fine.outcome());
        assertEquals(
                Finding.failure(
                        "plugin jar bad.jar cannot be opened",
                        "replace the jar or remove it from its folder; attn4j plugins shows what remains"),
                new PluginsCheck(() -> {
                            throw new PluginException("plugin jar bad.jar cannot be opened");
                        })
                        .look());
    }

    @Test
    void noCardIsNoFailure() {
        assertEquals(
                Finding.ok("no driver and no card; the processor computes"),
                new CudaCheck(false, () -> CudaState.ABSENT).look());
        assertEquals(
                Finding.warning(
                        "no driver and no card",
                        "the CUDA build needs NVIDIA's driver, and there is none; install NVIDIA's driver 460.27 or"
                                + " newer, or start the CPU build"),
                new CudaCheck(true, () -> CudaState.ABSENT).look());
        assertEquals(
                Finding.ok("driver for CUDA 12.2, no card; the processor computes"),
                new CudaCheck(false, () -> new CudaState(true, 100, 12020, List.of())).look());
    }

    @Test
    void cardsAreListedWithWhatTheyCan() {
        CudaCard newer = new CudaCard(1, "NVIDIA H100", 9, 0, 80L << 30);
        CudaState state = new CudaState(true, 0, 12020, List.of(CARD, newer));
        String text = "driver for CUDA 12.2, card 0 NVIDIA A10 (8.6, 24.0 GB); card 1 NVIDIA H100 (9.0, 80.0 GB, not"
                + " supported)";
        assertEquals(Finding.ok(text), new CudaCheck(true, () -> state).look());
        assertEquals(Finding.ok(text + "; ./attn4j --cuda computes on it"), new CudaCheck(false, () -> state).look());
    }

    @Test
    void theBuildIsNamed() {
        assertEquals(Finding.ok("the CUDA build, which computes on a CUDA card"), new BuildCheck(true).look());
        assertEquals(Finding.ok("the CPU build; ./attn4j --cuda starts the CUDA build"), new BuildCheck(false).look());
    }

    @Test
    void aLibraryThatDoesNotLoadIsASentence() {
        List<Throwable> broken = new ArrayList<>();
        UnsatisfiedLinkError missing = new UnsatisfiedLinkError("no jnijavacpp in java.library.path");
        assertEquals(
                Finding.failure(
                        "the native libraries cannot be loaded: UnsatisfiedLinkError: no jnijavacpp in"
                                + " java.library.path",
                        "rebuild (delete cli/target), or delete ~/.javacpp/cache, where they are unpacked; --debug"
                                + " shows the stack trace"),
                new Nd4jCheck(
                                () -> {
                                    throw missing;
                                },
                                Optional::empty,
                                broken::add)
                        .look());
        assertEquals(List.of(missing), broken);
        BackendFacts facts = new BackendFacts("cpu", "OPENBLAS", "Zen", 2, "1.0.0-M1.1");
        assertEquals(
                Finding.ok("backend cpu, blas OPENBLAS, blasCoreType Zen, nativeThreads 2, nd4j 1.0.0-M1.1"),
                new Nd4jCheck(() -> facts, Optional::empty, broken::add).look());
    }

    @Test
    void theEngineIsNotLoadedWithoutItsDevice() {
        Nd4jCheck check = new Nd4jCheck(
                () -> {
                    throw new AssertionError("loaded");
                },
                () -> Optional.of("\"auto\" needs a card"),
                failure -> {});
        assertEquals(Finding.warning("not tried: this build has no device to compute on", ""), check.look());
    }

    @Test
    void slowKernelsOfOpenBlasAreNamed() {
        assertEquals(
                Finding.ok("OpenBLAS with kernels for SkylakeX"), new BlasCheck(() -> Optional.of("SkylakeX")).look());
        assertEquals(Finding.ok("no OpenBLAS in this build"), new BlasCheck(Optional::empty).look());
        assertEquals(
                Finding.warning(
                        "OpenBLAS with kernels for Barcelona, which use no AVX",
                        "start the program with ./attn4j, which sets OPENBLAS_CORETYPE to match the processor"),
                new BlasCheck(() -> Optional.of("Barcelona")).look());
    }

    /** An accelerator that lacks what a test says. */
    private record Lacking(Map<Precision, String> causes) implements Accelerator {

        @Override
        public String name() {
            return "lacking";
        }

        @Override
        public String description() {
            return "an accelerator for tests";
        }

        @Override
        public Optional<String> unavailable(Precision precision) {
            return Optional.ofNullable(causes.get(precision));
        }

        @Override
        public Optional<Layer> replace(LayerCandidate place) {
            return Optional.empty();
        }

        @Override
        public Layout layout() {
            return Layout.NCHW;
        }

        @Override
        public PeakMeter peak(Precision precision) {
            throw new IllegalStateException("doctor measures no peak");
        }

        @Override
        public String provenance(Precision precision) {
            return "kernels 1.0, avx9";
        }
    }

    private static Finding kernels(Map<Precision, String> causes) {
        return new KernelsCheck(() -> List.of(new Lacking(causes))).look();
    }

    @Test
    void kernelsAreNamedWithWhatTheyLack() {
        assertEquals(Finding.ok("kernels 1.0, avx9; bfloat16 too"), kernels(Map.of()));
        assertEquals(
                Finding.ok("kernels 1.0, avx9; no bfloat16: the processor is old"),
                kernels(Map.of(Precision.BFLOAT16, "the processor is old")));
        assertEquals(
                Finding.warning(
                        "oneDNN cannot be loaded (no file); the kernels of DL4J, several times slower, are used instead",
                        "delete ~/.javacpp/cache, where native libraries are unpacked, and try again"),
                kernels(Map.of(Precision.FLOAT32, "oneDNN cannot be loaded (no file)")));
        assertEquals(Finding.ok("the kernels of DL4J"), new KernelsCheck(List::of).look());
    }
}
