package org.attn4j.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MachineChecksTest {

    private static final long GB = 1L << 30;

    private static void assertFinding(Finding expected, Check check) {
        assertEquals(expected, check.look(), check.name());
    }

    @Test
    void javaIsReportedWithItsLocation() {
        assertFinding(Finding.ok("17.0.15 in /opt/jdk"), new JavaCheck(Runtime.Version.parse("17.0.15"), "/opt/jdk"));
        assertFinding(
                Finding.failure("11.0.2 in /opt/jdk", "install a JDK, version 17 or newer, or set JAVA_HOME to one"),
                new JavaCheck(Runtime.Version.parse("11.0.2"), "/opt/jdk"));
        assertFinding(
                Finding.warning(
                        "26 in /opt/jdk, newer than any tested version", "if something fails, try Java 25 or 17"),
                new JavaCheck(Runtime.Version.parse("26"), "/opt/jdk"));
    }

    @Test
    void memoryIsHeapAndOffHeapMemory() {
        assertFinding(
                Finding.ok("16.0 GB, 8.5 GB of it free, heap of 2.0 GB at most"),
                new MemoryCheck(new Memory(2 * GB, 16 * GB, 17 * GB / 2)));
        assertFinding(
                Finding.failure(
                        "16.0 GB, 8.0 GB of it free, heap of 255 MB at most",
                        "the heap is too small for any data: set ATTN4J_HEAP, such as ATTN4J_HEAP=2g"),
                new MemoryCheck(new Memory(255 << 20, 16 * GB, 8 * GB)));
        assertFinding(
                Finding.warning(
                        "16.0 GB, 8.0 GB of it free, heap of 512 MB at most",
                        "CIFAR-10 needs a heap of 1 GB: set ATTN4J_HEAP, such as ATTN4J_HEAP=2g"),
                new MemoryCheck(new Memory(GB / 2, 16 * GB, 8 * GB)));
        assertFinding(
                Finding.failure(
                        "1.5 GB, 1.0 GB of it free, heap of 1.0 GB at most",
                        "training needs 2 GB or more: use a machine or container with more memory"),
                new MemoryCheck(new Memory(GB, 3 * GB / 2, GB)));
        assertFinding(
                Finding.warning(
                        "3.0 GB, 1.0 GB of it free, heap of 1.0 GB at most",
                        "the recipe needs 4 GB: reduce /training/batchSize"),
                new MemoryCheck(new Memory(GB, 3 * GB, GB)));
    }

    @Test
    void oneCoreIsWorthAWord() {
        assertFinding(Finding.ok("2 of Some CPU"), new CoresCheck(2, "Some CPU"));
        assertFinding(
                Finding.warning("1 of Some CPU", "data loading runs beside training: two or more cores are faster"),
                new CoresCheck(1, "Some CPU"));
    }

    @Test
    void nativeThreadsFitTheCores() {
        assertFinding(Finding.ok("2 on 4 cores"), new ThreadsCheck(Optional.of("2"), 4));
        assertFinding(
                Finding.warning(
                        "OMP_NUM_THREADS is not set, so native libraries use all processors of the machine, not"
                                + " those of this process",
                        "start the program with ./attn4j, which sets it"),
                new ThreadsCheck(Optional.empty(), 4));
        assertFinding(
                Finding.warning(
                        "8 on 4 cores: threads compete for cores",
                        "set OMP_NUM_THREADS to 4, or unset it and use ./attn4j"),
                new ThreadsCheck(Optional.of("8"), 4));
        assertFinding(
                Finding.failure(
                        "OMP_NUM_THREADS is \"many\"",
                        "set it to a number of at least 1, or unset it and use ./attn4j"),
                new ThreadsCheck(Optional.of("many"), 4));
    }

    @Test
    void instructionsAreThoseThatKernelsChooseBy() {
        assertFinding(
                Finding.ok("avx512f, avx2, fma"),
                new InstructionsCheck(Set.of("sse2", "fma", "avx2", "avx512f", "avx512vl")));
        assertFinding(
                Finding.warning(
                        "neither AVX2 nor better",
                        "training is several times slower than on a processor built after 2013"),
                new InstructionsCheck(Set.of("sse2")));
        assertFinding(
                Finding.ok("the system does not report them; the native libraries detect them themselves"),
                new InstructionsCheck(Set.of()));
    }

    @Test
    void aFullDiskIsNamedBeforeItHurts() {
        Path here = Path.of("/data");
        assertFinding(Finding.ok("5.0 GB free in /data"), new DiskCheck(here, 5 * GB));
        assertFinding(
                Finding.warning(
                        "4.0 GB free in /data",
                        "a study of nine AlexNet runs stores 2.4 GB: free some space before a large study"),
                new DiskCheck(here, 4 * GB));
        assertFinding(
                Finding.failure(
                        "1023 MB free in /data",
                        "an AlexNet run stores 270 MB: free some space, or use --out DIR on another disk"),
                new DiskCheck(here, GB - 1));
    }
}
