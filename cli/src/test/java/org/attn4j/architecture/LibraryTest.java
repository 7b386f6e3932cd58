package org.attn4j.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.architecture.fixture.lists.sound.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each library is used only by the packages that it lists, and each listed package uses it. */
class LibraryTest {

    private static final String FIXTURE = "org.attn4j.architecture.fixture";

    @ParameterizedTest
    @EnumSource(Library.class)
    void onlyListedPackagesUseTheLibrary(Library library) {
        library.under(Program.ROOT).check(Program.CLASSES);
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void theRuleFailsOnItsBadExample(Library library) {
        EvaluationResult result = library.under(FIXTURE).evaluate(new ClassFileImporter().importPackages(FIXTURE));
        String report = result.getFailureReport().toString();
        assertTrue(result.hasViolation(), library + " finds nothing wrong");
        assertTrue(report.contains(FIXTURE + ".EveryLibrary"), report);
    }

    @Test
    void everyDoorIsUsed() {
        assertEquals(List.of(), unusedDoors(Uses.under(Program.ROOT, Program.CLASSES)));
    }

    @Test
    void anUnusedDoorIsReported() {
        Map<String, Uses> uses = Uses.under(FIXTURE, new ClassFileImporter().importPackagesOf(Sound.class));
        assertTrue(unusedDoors(uses).contains("Jackson has the door config.document, which no class goes through"));
    }

    @Test
    void theTableIsSortedByLabel() {
        List<String> labels = Stream.of(Library.values()).map(Library::label).toList();
        Comparator<String> order = String.CASE_INSENSITIVE_ORDER;
        assertEquals(labels.stream().sorted(order).toList(), labels);
    }

    private static List<String> unusedDoors(Map<String, Uses> uses) {
        List<String> unused = new ArrayList<>();
        for (Library library : Library.values()) {
            for (String door : library.doors()) {
                boolean used = uses.entrySet().stream()
                        .anyMatch(room -> MayUse.covers(door, room.getKey())
                                && room.getValue().libraries().containsKey(library));
                if (!used) {
                    unused.add(library.label() + " has the door " + door + ", which no class goes through");
                }
            }
        }
        return unused;
    }
}
