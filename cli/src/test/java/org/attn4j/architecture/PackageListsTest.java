package org.attn4j.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every package says in {@code package-info.java} what it may use, and uses exactly that. The form is {@link MayUse}'s. */
class PackageListsTest {

    private static final String FIXTURE = "org.attn4j.architecture.fixture.lists";

    /** {@code -Ddocument.accept=true} writes the lists that are true. */
    private static final String ACCEPT = "document.accept";

    private static List<String> program;
    private static List<String> fixtures;

    @BeforeAll
    static void compare() throws IOException {
        List<Path> sources = MavenModule.all(Program.REPOSITORY).stream()
                .map(MavenModule::sources)
                .toList();
        PackageLists lists = new PackageLists(Program.ROOT, Program.CLASSES, Program.REPOSITORY, sources);
        if (Boolean.getBoolean(ACCEPT)) {
            lists.accept();
        }
        program = lists.problems();
        fixtures = fixtures(Path.of("src", "test", "java")).problems();
    }

    private static PackageLists fixtures(Path sources) throws IOException {
        return new PackageLists(FIXTURE, new ClassFileImporter().importPackages(FIXTURE), sources, List.of(sources));
    }

    @Test
    void everyPackageUsesWhatItListsAndNothingElse() {
        assertTrue(
                program.isEmpty(),
                () -> String.join("\n", program)
                        + "\nIf the use is meant: ./mvnw -pl bom,cli -am test -Dtest=PackageListsTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -D" + ACCEPT + "=true writes the lists;"
                        + " then judge what changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unlisted  | Unlisted uses FIXTURE.sound.Sound, but FILE does not list sound",
                "unlisted  | Unlisted uses com.fasterxml.jackson.databind.JsonNode, but FILE does not list Jackson",
                "stale     | FILE lists unlisted.., which no class of the package uses",
                "stale     | FILE lists Jackson, which no class of the package uses",
                "missing   | FILE is missing",
                "lineless  | FILE has no last paragraph \"<p>May use: ...\"",
                "malformed | FILE ends with \"<p>May use: core's SPI and ND4J arrays.\", which is not of the form"
                        + " \"<p>May use: core.error, engine..; Jackson, ND4J\"",
                "unsorted  | FILE has a list that is not sorted; write \"<p>May use: sound, unlisted\"",
                "unknown   | FILE lists the library Log4j; known: ",
                "stranger  | Stranger uses com.networknt.schema.JsonSchema; com.networknt.schema belongs to no library in"
                        + " Library.java",
                "subtree   | FILE lists sound twice: a listed subtree contains it",
            })
    void aListThatIsNotTrueIsReported(String room, String problem) {
        String file = FIXTURE.replace('.', '/') + "/" + room + "/package-info.java";
        String expected = room + ": " + problem.replace("FIXTURE", FIXTURE).replace("FILE", file);
        assertTrue(fixtures.stream().anyMatch(found -> found.startsWith(expected)), () -> expected + "\n" + fixtures);
    }

    @Test
    void aListThatIsTrueIsNotReported() {
        assertTrue(fixtures.stream().noneMatch(found -> found.startsWith("sound:")), fixtures::toString);
    }

    @Test
    void acceptingMakesListsTrueAndKeepsTheProse(@TempDir Path sources) throws IOException {
        Path folder = Files.createDirectories(
                sources.resolve(FIXTURE.replace('.', '/')).resolve("unlisted"));
        Path file = folder.resolve("package-info.java");
        Files.writeString(file, "/** Prose. */\npackage " + FIXTURE + ".unlisted;\n");
        PackageLists lists = fixtures(sources);
        lists.accept();
        assertEquals(
                "/** Prose.\n *\n * <p>May use: sound; Jackson\n */\npackage " + FIXTURE + ".unlisted;\n",
                Files.readString(file));
        lists.accept();
        assertEquals(List.of(), lists.problems());
    }

    @Test
    void aSubtreeThatStillServesIsKept() {
        MayUse list = MayUse.in("/**\n * Prose.\n *\n * <p>May use: engine.., gone..\n */\npackage p;\n");
        assertEquals(
                "May use: core.error, engine..; ND4J",
                list.adapted(List.of("engine.gate", "engine.site", "core.error"), List.of(Library.ND4J))
                        .line());
    }
}
