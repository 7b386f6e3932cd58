package org.attn4j.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of the modules in the documentation shows those of the poms, each with what it needs. */
class ModulesPictureTest {

    private static final Path DOCUMENTS = Program.REPOSITORY.resolve("docs");
    private static final Path PICTURE = Path.of("images", "modules.svg");

    private static final Pattern BOX = Pattern.compile("data-modules=\"([^\"]*)\"");
    private static final Pattern ARROW = Pattern.compile("data-needs=\"([^\"]*)\"");

    @Test
    void thePictureShowsWhatThePomsHave() throws IOException {
        String picture = Files.readString(DOCUMENTS.resolve(PICTURE));
        assertEquals(
                inPoms(MavenModule.all(Program.REPOSITORY)),
                drawn(picture),
                "the picture and the poms differ; to draw it again: java tools/DrawModules.java");
    }

    @Test
    void aModuleOrANeedThatIsNotDrawnIsNoticed() {
        String picture =
                "<g data-modules=\"a b\"/><path data-needs=\"a b compile, a c runtime\"/><g data-modules=\"c\"/>";
        MavenModule b = new MavenModule("b", Path.of("b"), Map.of());
        MavenModule c = new MavenModule("c", Path.of("c"), Map.of());
        MavenModule a = new MavenModule("a", Path.of("a"), Map.of("b", "compile", "c", "runtime"));
        assertEquals(inPoms(List.of(a, b, c)), drawn(picture));
        assertNotEquals(inPoms(List.of(a, b)), drawn(picture));
        MavenModule changed = new MavenModule("a", Path.of("a"), Map.of("b", "compile", "c", "compile"));
        assertNotEquals(inPoms(List.of(changed, b, c)), drawn(picture));
    }

    @Test
    void theDocumentShowsThePicture() throws IOException {
        assertTrue(Files.readString(DOCUMENTS.resolve("ARCHITECTURE.md")).contains("](images/modules.svg)"));
    }

    /** Lines {@code a} for modules and {@code a b compile} for what they need. */
    private static SortedSet<String> inPoms(List<MavenModule> modules) {
        SortedSet<String> lines = new TreeSet<>();
        for (MavenModule module : modules) {
            lines.add(module.name());
            module.needs().forEach((needed, scope) -> lines.add(module.name() + " " + needed + " " + scope));
        }
        return lines;
    }

    private static SortedSet<String> drawn(String picture) {
        SortedSet<String> lines = new TreeSet<>();
        values(BOX, picture).flatMap(names -> Stream.of(names.split(" "))).forEach(lines::add);
        values(ARROW, picture).flatMap(needs -> Stream.of(needs.split(", "))).forEach(lines::add);
        return lines;
    }

    private static Stream<String> values(Pattern attribute, String picture) {
        return attribute.matcher(picture).results().map(found -> found.group(1));
    }
}
