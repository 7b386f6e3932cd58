package org.attn4j.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.inject.Injector;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import jakarta.inject.Inject;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.HostPass;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The rules of the rooms, each for any root package: the program's own, or that of the fixtures which break them.
 * Dependencies point down: cli, study, trainer, run-files, config, engine, core. Those of outside libraries are in {@link Library}.
 */
enum Rule {
    CORE_SEES_NO_OTHER_MODULE(root -> onlySees(root, "core..", List.of())
            .because("everything depends on core, so core could not be understood or used alone")),

    ENGINE_SEES_CORE_ONLY(root -> onlySees(root, "engine..", List.of("core.."))
            .because("networks are built from values; where the values were written is no concern of theirs")),

    CONFIG_SEES_CORE_AND_PLACEMENT_ONLY(root -> onlySees(root, "config..", List.of("core..", "engine.placement"))
            .because("a configuration's attention is bound to the entries that placement resolves, and nothing else of"
                    + " the engine is needed to read a file")),

    KERNELS_SEE_ENGINE_AND_CORE_ONLY(root -> onlySees(root, "kernels..", List.of("core..", "engine.."))
            .because("kernels replace layers of the engine, and whatever trains works with and without them")),

    ATTENTION_SEES_CORE_ONLY(root -> onlySees(root, "attention..", List.of("core.."))
            .because("a module that knows a network or the application works there only")),

    BACKBONES_SEE_CORE_ONLY(root -> onlySees(root, "backbone..", List.of("core.."))
            .because("a backbone is handed what sits on its sites and never knows which module that is")),

    DATASETS_SEE_CORE_ONLY(root -> onlySees(root, "dataset..", List.of("core.."))
            .because("a dataset that knows the application cannot be used by the next one")),

    RUN_FILES_SEE_CORE_AND_CONFIG_ONLY(root -> onlySees(root, "runfiles..", List.of("core..", "config.."))
            .because("a run's folder is read without a network, by programs that train nothing")),

    TRAINER_SEES_WHAT_IS_BELOW_ONLY(
            root -> onlySees(root, "trainer..", List.of("core..", "engine..", "config..", "runfiles.."))
                    .because("one run knows neither the study it is part of nor which modules exist")),

    STUDY_SEES_WHAT_IS_BELOW_ONLY(
            root -> onlySees(root, "study..", List.of("core..", "engine..", "config..", "runfiles..", "trainer.."))
                    .because("a study must work with components that do not exist yet")),

    TESTKIT_SEES_WHAT_AUTHORS_NEED_ONLY(root -> onlySees(root, "testkit..", List.of("core..", "engine..", "config.."))
            .because("networks and training steps reach the contract by name and as a service, so that a plugin's"
                    + " tests are not bound to the trainer's classes")),

    CLI_SEES_NO_KERNELS(root -> noClasses()
            .that()
            .resideInAPackage(root + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".kernels..")
            .because("kernels are found as a service: without them everything still works")),

    ONLY_CLI_PRINTS(root -> noClasses()
            .that(outsideCli(root))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .because("a library that prints spoils the output of every program that uses it")),

    ONLY_CLI_EXITS(root -> noClasses()
            .that(outsideCli(root))
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("exit codes are decided in one place, and a library must not end its host")),

    ONLY_CLI_SEES_THE_INJECTOR(root -> noClasses()
            .that(outsideCli(root))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Injector.class)
            .because("a class that looks things up later hides what it needs")),

    ONLY_WIRING_SEES_THE_INJECTOR_WITHIN_CLI(
            root -> noClasses()
                    .that()
                    .resideInAPackage(root + ".cli..")
                    .and()
                    .resideOutsideOfPackage(root + ".cli.wiring..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Injector.class)
                    .because(
                            "the root injector and the child of each run are created in one place, and nobody else looks things up")),

    NO_ENGINE_WHERE_NOTHING_IS_COMPUTED(root -> noClasses()
            .that()
            .resideInAnyPackage(
                    root + ".config..",
                    root + ".engine.placement..",
                    root + ".core.error..",
                    root + ".core.parameter..",
                    root + ".core.dataset..",
                    root + ".core.transform..",
                    root + ".runfiles..",
                    root + ".trainer.config..",
                    root + ".study..",
                    root + ".dataset..",
                    root + ".cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco.."))
            .because("help, listings and configuration errors must not wait for native libraries")),

    OPERATIONS_TOUCH_NO_HOST_MEMORY(
            root -> noClasses()
                    .that()
                    .areAnnotatedWith(BackendIndependent.class)
                    .or()
                    .resideInAnyPackage(rooms(root, "attention", "backbone", "core.layer"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.bytedeco..", "org.nd4j.linalg.api.buffer..")
                            .and(not(type(DataType.class))))
                    .orShould()
                    .dependOnClassesThat(type(HostArray.class).or(type(HostPass.class)))
                    .because(
                            "on other backends arrays do not lie in the processor's memory, and their addresses are another's")),

    SERVICES_ARE_FOUND_IN_THE_REGISTRY_ROOM_ONLY(
            root -> noClasses()
                    .that()
                    .resideOutsideOfPackages(root + ".config.registry..", root + ".engine.network..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ServiceLoader.class)
                    .because(
                            "look-up by name, its order and its errors are the registry's; engine.network finds the trainer's steps")),

    NO_CYCLES(
            root -> slices().matching(root + ".(**)").should().beFreeOfCycles().because("a cycle is one room")),

    NO_FIELD_INJECTION(root -> noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(com.google.inject.Inject.class)
            .because("a class declares what it needs in its constructor, and a test can build it with new")),

    INJECTED_CONSTRUCTORS_ARE_NOT_PUBLIC(root -> noConstructors()
            .that()
            .areAnnotatedWith(Inject.class)
            .should()
            .bePublic()
            .because("other rooms ask the wiring, they do not build")),

    NO_STATIC_STATE(root -> fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("runs and tests in one process must not see each other")),

    NO_JAVA_DESERIALISATION(root -> noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .because("files come from strangers, and deserialisation runs their code"));

    private final Function<String, ArchRule> form;

    Rule(Function<String, ArchRule> form) {
        this.form = form;
    }

    /** The rule for the classes under a root package; a rule that finds nothing to look at fails. */
    ArchRule under(String root) {
        return form.apply(root).allowEmptyShould(false);
    }

    /** Classes of ours that a room uses are its own or in the packages named, relative to the root. */
    private static ClassesShouldConjunction onlySees(String root, String own, List<String> others) {
        String[] allowed = Stream.concat(Stream.of(own), others.stream())
                .map(name -> root + "." + name)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + own)
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed))));
    }

    private static String[] rooms(String root, String... names) {
        return Stream.of(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> outsideCli(String root) {
        return not(resideInAnyPackage(root + ".cli.."));
    }
}
