package org.attn4j.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attn4j.core.array.HostArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules see all of the program, and no package of it is too large or in two modules. */
class ModulesTest {

    /** The classes of the program, nested ones included; to be adapted if the number differs by more than the tolerance. */
    private static final int CLASSES = 1450;

    private static final double TOLERANCE = 0.03;

    /** Sources of one package. */
    private static final int LIMIT = 40;

    /** Conscious exceptions, each with its own limit; one that is not needed any more is reported. */
    private static final Map<String, Integer> LARGE = Map.of();

    private static List<MavenModule> modules() throws IOException {
        return MavenModule.all(Program.REPOSITORY);
    }

    @Test
    void theNumberOfClassesIsAboutTheOneKnown() {
        int seen = Program.CLASSES.size();
        assertTrue(
                Math.abs(seen - CLASSES) <= TOLERANCE * CLASSES,
                seen + " classes are seen, " + CLASSES
                        + " are known: a module is missing from the class path, or CLASSES" + " must be adapted");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyClassOfTheModuleIsSeen(MavenModule module) throws IOException {
        assertTrue(!SourceFolder.classes(module.sources()).isEmpty(), module + " has no sources");
        assertEquals(List.of(), unseen(module.sources(), Program.CLASSES));
    }

    @Test
    void aClassThatIsNotSeenIsReported() throws IOException {
        MavenModule core = modules().get(0);
        JavaClasses part = new ClassFileImporter().importPackagesOf(HostArray.class);
        assertTrue(unseen(core.sources(), part).contains("org.attn4j.core.error.DataException"));
        assertTrue(!unseen(core.sources(), part).contains("org.attn4j.core.array.HostArray"));
    }

    private static List<String> unseen(Path sources, JavaClasses classes) throws IOException {
        return SourceFolder.classes(sources).stream()
                .filter(name -> !classes.contain(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noPackageIsTooLarge(MavenModule module) throws IOException {
        List<String> crowded = new ArrayList<>(crowded(module.sources(), LARGE));
        crowded.addAll(crowded(module.tests(), Map.of()));
        assertEquals(List.of(), crowded);
    }

    @Test
    void aPackageThatIsTooLargeIsReported(@TempDir Path sources) throws IOException {
        Path room = Files.createDirectories(sources.resolve("a").resolve("b"));
        for (int i = 0; i < LIMIT; i++) {
            Files.createFile(room.resolve("C" + i + ".java"));
        }
        assertEquals(List.of(), crowded(sources, Map.of()));
        Files.createFile(room.resolve("package-info.java"));
        assertEquals(List.of("a.b has 41 sources; 40 are the limit, divide it by task"), crowded(sources, Map.of()));
    }

    @Test
    void anExceptionThatIsNotNeededIsReported(@TempDir Path sources) throws IOException {
        Files.createFile(
                Files.createDirectories(sources.resolve("a").resolve("b")).resolve("C.java"));
        assertEquals(
                List.of("a.b needs no entry in LARGE, because its sources are 1; remove it"),
                crowded(sources, Map.of("a.b", 50)));
    }

    private static List<String> crowded(Path sources, Map<String, Integer> exceptions) throws IOException {
        List<String> crowded = new ArrayList<>();
        for (Path room : SourceFolder.packages(sources)) {
            String name = SourceFolder.packageName(sources, room);
            int size = SourceFolder.sources(room).size();
            int limit = exceptions.getOrDefault(name, LIMIT);
            if (size > limit) {
                crowded.add(name + " has " + size + " sources; " + limit + " are the limit, divide it by task");
            } else if (limit > LIMIT && size <= LIMIT) {
                crowded.add(name + " needs no entry in LARGE, because its sources are " + size + "; remove it");
            }
        }
        return crowded;
    }

    @Test
    void noPackageIsInTwoModules() throws IOException {
        Map<String, List<String>> modulesOf = new TreeMap<>();
        for (MavenModule module : modules()) {
            for (Path room : SourceFolder.packages(module.sources())) {
                modulesOf
                        .computeIfAbsent(SourceFolder.packageName(module.sources(), room), name -> new ArrayList<>())
                        .add(module.name());
            }
        }
        modulesOf.values().removeIf(names -> names.size() == 1);
        assertEquals(Map.of(), modulesOf);
    }
}
