package org.attn4j.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
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
import jakarta.inject.Inject;
import java.io.ObjectInputStream;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.OnAnyBackend;
import org.nd4j.linalg.api.buffer.DataType;

/** The rules of the rooms, each for any root package: the program's own, or that of the fixtures which break them. */
enum Rule {
    CORE_KNOWS_NO_OTHER_ROOM(root -> noClasses()
            .that()
            .resideInAPackage(root + ".core..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms(
                    root,
                    "engine",
                    "config",
                    "attention",
                    "backbone",
                    "dataset",
                    "kernels",
                    "trainer",
                    "study",
                    "testkit",
                    "cli")))
            .because("everything depends on core, so core could not be understood or used alone")),

    PLUGINS_SEE_CORE_ONLY(root -> noClasses()
            .that()
            .resideInAnyPackage(rooms(root, "attention", "backbone", "dataset"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    rooms(root, "engine", "config", "kernels", "trainer", "study", "testkit", "cli")))
            .because("a plugin that knows the application cannot be used by the next one")),

    ATTENTION_KNOWS_NO_BACKBONE_NOR_DATASET(root -> noClasses()
            .that()
            .resideInAPackage(root + ".attention..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms(root, "backbone", "dataset")))
            .because("a module that knows one network works in that network only")),

    BACKBONES_KNOW_NO_ATTENTION_NOR_DATASET(root -> noClasses()
            .that()
            .resideInAPackage(root + ".backbone..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms(root, "attention", "dataset")))
            .because("a backbone is handed what sits on its sites and never knows which module that is")),

    TRAINER_SEES_CORE_ONLY(root -> noClasses()
            .that()
            .resideInAPackage(root + ".trainer..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    rooms(root, "attention", "backbone", "dataset", "kernels", "study", "testkit", "cli")))
            .because("one run knows neither the study it is part of nor which modules exist")),

    STUDY_SEES_TRAINER_AND_CORE_ONLY(root -> noClasses()
            .that()
            .resideInAPackage(root + ".study..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(rooms(root, "attention", "backbone", "dataset", "kernels", "testkit", "cli")))
            .because("a study must work for parts that are not written yet")),

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
            .because("who can look things up later hides what it needs")),

    ONLY_WIRING_SEES_THE_INJECTOR_WITHIN_CLI(root -> noClasses()
            .that()
            .resideInAPackage(root + ".cli..")
            .and()
            .resideOutsideOfPackage(root + ".cli.wiring..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Injector.class)
            .because("one root injector and one child a run are made in one place, and nobody else looks things up")),

    DATABIND_IN_CONFIG_AND_JSON_ONLY(root -> noClasses()
            .that()
            .resideOutsideOfPackages(root + ".config..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson.."))
            .because("a plugin needs no databind, and the library can be replaced in two packages")),

    NO_ENGINE_WHERE_NOTHING_IS_COMPUTED(root -> noClasses()
            .that()
            .resideInAnyPackage(
                    root + ".config..",
                    root + ".engine.placement..",
                    root + ".core.error..",
                    root + ".core.parameter..",
                    root + ".core.dataset..",
                    root + ".core.transform..",
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
                    .areAnnotatedWith(OnAnyBackend.class)
                    .or()
                    .resideInAnyPackage(rooms(root, "attention", "backbone"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.bytedeco..", "org.nd4j.linalg.api.buffer..")
                            .and(not(type(DataType.class))))
                    .orShould()
                    .dependOnClassesThat(type(HostArray.class))
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
            .because("what a class needs stands in its constructor, and it can be built in a test with new")),

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

    private static String[] rooms(String root, String... names) {
        return Stream.of(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> outsideCli(String root) {
        return not(resideInAnyPackage(root + ".cli.."));
    }
}
