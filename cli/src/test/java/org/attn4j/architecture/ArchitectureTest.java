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

    private static final String FIXTURE = "org.attn4j.architecture.fixture";

    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(FIXTURE);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theProgramKeeps(Rule rule) {
        rule.under(Program.ROOT).check(Program.CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "CORE_SEES_NO_OTHER_MODULE, core.CoreThatTrains",
        "ENGINE_SEES_CORE_ONLY, engine.network.NetworkThatReadsFiles",
        "CONFIG_SEES_CORE_AND_PLACEMENT_ONLY, config.ConfigThatBuildsNetworks",
        "KERNELS_SEE_ENGINE_AND_CORE_ONLY, kernels.KernelThatTrains",
        "ATTENTION_SEES_CORE_ONLY, attention.eca.PluginThatTrains",
        "ATTENTION_SEES_CORE_ONLY, attention.eca.PluginForOneBackbone",
        "BACKBONES_SEE_CORE_ONLY, backbone.BackboneWithItsOwnAttention",
        "DATASETS_SEE_CORE_ONLY, dataset.DatasetForOneBackbone",
        "RUN_FILES_SEE_CORE_AND_CONFIG_ONLY, runfiles.RecordThatTrains",
        "TRAINER_SEES_WHAT_IS_BELOW_ONLY, trainer.TrainerThatKnowsStudies",
        "STUDY_SEES_WHAT_IS_BELOW_ONLY, study.StudyThatKnowsTheProgram",
        "TESTKIT_SEES_WHAT_AUTHORS_NEED_ONLY, testkit.TestkitThatTrains",
        "CLI_SEES_NO_KERNELS, cli.ProgramWithKernels",
        "ONLY_CLI_PRINTS, core.Printer",
        "ONLY_CLI_EXITS, core.Quitter",
        "ONLY_CLI_SEES_THE_INJECTOR, trainer.LooksThingsUp",
        "ONLY_WIRING_SEES_THE_INJECTOR_WITHIN_CLI, cli.command.CommandThatLooksThingsUp",
        "NO_ENGINE_WHERE_NOTHING_IS_COMPUTED, config.HoldsAnArray",
        "OPERATIONS_TOUCH_NO_HOST_MEMORY, attention.eca.ReadsHostMemory",
        "OPERATIONS_TOUCH_NO_HOST_MEMORY, core.OperationsByAddress",
        "OPERATIONS_TOUCH_NO_HOST_MEMORY, core.layer.LayerOverHostMemory",
        "OPERATIONS_TOUCH_NO_HOST_MEMORY, attention.eca.PassesOverHostMemory",
        "SERVICES_ARE_FOUND_IN_THE_REGISTRY_ROOM_ONLY, trainer.FindsServices",
        "NO_CYCLES, cycle.one.First",
        "NO_FIELD_INJECTION, study.FieldInjected",
        "INJECTED_CONSTRUCTORS_ARE_NOT_PUBLIC, study.PubliclyInjected",
        "NO_STATIC_STATE, core.Counter",
        "NO_JAVA_DESERIALISATION, trainer.Deserialises",
    })
    void theRuleFailsOnItsBadExample(Rule rule, String culprit) {
        // Other examples make cycles too, and ArchUnit need not report every one.
        String root = rule == Rule.NO_CYCLES ? FIXTURE + ".cycle" : FIXTURE;
        EvaluationResult result = rule.under(root).evaluate(FIXTURES);
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
}
