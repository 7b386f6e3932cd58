package org.attn4j.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the jar that is loaded beside Spark's libraries needs. */
class ClassPathTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.attn4j");

    @Test
    void onlySparkAndWhatComesWithIt() {
        classes()
                .that()
                .resideInAPackage("org.attn4j..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.attn4j.cluster..",
                        "java..",
                        "org.apache.spark..",
                        "org.apache.hadoop..",
                        "com.fasterxml.jackson..",
                        "scala")
                .because("the libraries of the program, which have other versions, never meet those of Spark; of Scala"
                        + " only Option, so that one jar runs on builds of Spark for Scala 2.12 and 2.13")
                .check(CLASSES);
    }

    @Test
    void packagesDependDownwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("driver")
                .definedBy("org.attn4j.cluster.driver")
                .layer("task")
                .definedBy("org.attn4j.cluster.task")
                .layer("machine")
                .definedBy("org.attn4j.cluster.machine")
                .layer("store")
                .definedBy("org.attn4j.cluster.store")
                .layer("job")
                .definedBy("org.attn4j.cluster.job")
                .whereLayer("driver")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("task")
                .mayOnlyBeAccessedByLayers("driver")
                .whereLayer("machine")
                .mayOnlyBeAccessedByLayers("task")
                .whereLayer("store")
                .mayNotAccessAnyLayer()
                .whereLayer("job")
                .mayNotAccessAnyLayer()
                .check(CLASSES);
    }
}
