package org.attn4j.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final String ROOT = "org.attn4j";
    private static final String FIXTURE = "org.attn4j.architecture.fixture";

    /** Fewer than this were seen only when a room was missing from the class path. */
    private static final int FLOOR = 120;

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            // The library's own option does not know build folders below target.
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(FIXTURE);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theProgramKeeps(Rule rule) {
        rule.under(ROOT).check(PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "CORE_KNOWS_NO_OTHER_ROOM, core.CoreThatTrains",
        "PLUGINS_SEE_CORE_ONLY, attention.eca.PluginThatTrains",
        "ATTENTION_KNOWS_NO_BACKBONE_NOR_DATASET, attention.eca.PluginForOneBackbone",
        "BACKBONES_KNOW_NO_ATTENTION_NOR_DATASET, backbone.BackboneWithItsOwnAttention",
        "TRAINER_SEES_CORE_ONLY, trainer.TrainerThatKnowsStudies",
        "STUDY_SEES_TRAINER_AND_CORE_ONLY, study.StudyThatKnowsTheProgram",
        "ONLY_CLI_PRINTS, core.Printer",
        "ONLY_CLI_EXITS, core.Quitter",
        "ONLY_CLI_SEES_THE_INJECTOR, trainer.LooksThingsUp",
        "ONLY_WIRING_SEES_THE_INJECTOR_WITHIN_CLI, cli.command.CommandThatLooksThingsUp",
        "DATABIND_IN_CONFIG_AND_JSON_ONLY, core.attention.BindsJson",
        "NO_ENGINE_WHERE_NOTHING_IS_COMPUTED, config.HoldsAnArray",
        "OPERATIONS_TOUCH_NO_HOST_MEMORY, attention.eca.ReadsHostMemory",
        "OPERATIONS_TOUCH_NO_HOST_MEMORY, core.OperationsByAddress",
        "SERVICES_ARE_FOUND_IN_THE_REGISTRY_ROOM_ONLY, trainer.FindsServices",
        "NO_CYCLES, cycle.one.First",
        "NO_FIELD_INJECTION, study.FieldInjected",
        "INJECTED_CONSTRUCTORS_ARE_NOT_PUBLIC, study.PubliclyInjected",
        "NO_STATIC_STATE, core.Counter",
        "NO_JAVA_DESERIALISATION, trainer.Deserialises",
    })
    void theRuleFailsOnItsBadExample(Rule rule, String culprit) {
        EvaluationResult result = rule.under(FIXTURE).evaluate(FIXTURES);
        String report = result.getFailureReport().toString();
        assertTrue(result.hasViolation(), rule + " finds nothing wrong");
        assertTrue(report.contains(FIXTURE + "." + culprit), report);
    }

    @Test
    void everyRuleHasItsBadExample() throws NoSuchMethodException {
        CsvSource examples = getClass()
                .getDeclaredMethod("theRuleFailsOnItsBadExample", Rule.class, String.class)
                .getAnnotation(CsvSource.class);
        for (Rule rule : Rule.values()) {
            boolean shown = Arrays.stream(examples.value()).anyMatch(line -> line.startsWith(rule + ","));
            assertTrue(shown, rule + " is not shown to fail");
        }
    }

    @Test
    void enoughClassesAreSeenForTheRulesToMeanSomething() {
        assertTrue(PROGRAM.size() > FLOOR, "only " + PROGRAM.size() + " classes: a room is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "core",
        "engine",
        "config",
        "kernels",
        "attention",
        "backbone",
        "dataset",
        "trainer",
        "study",
        "testkit",
        "cli"
    })
    void theRoomIsSeen(String room) {
        boolean seen =
                PROGRAM.stream().anyMatch(type -> (type.getPackageName() + ".").startsWith(ROOT + "." + room + "."));
        assertTrue(seen, "no class of " + room);
    }
}
