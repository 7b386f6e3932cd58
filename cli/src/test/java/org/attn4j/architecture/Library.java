package org.attn4j.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outside libraries, by the labels that the lists in {@code package-info.java} use, and the doors of each: the
 * packages that may use it. Modules of the JDK that load native code, talk to the network or configure the process
 * count as libraries; the rest of the JDK may be used anywhere. Sorted by label.
 */
enum Library {
    COMMONS_COMPRESS(
            "commons-compress",
            packages("org.apache.commons.compress"),
            doors("dataset.archive"),
            "archives are read with bounds, and the bounds are checked in one place"),

    DEEPLEARNING4J(
            "Deeplearning4j",
            packages("org.deeplearning4j"),
            doors(
                    "core.attention",
                    "core.backbone",
                    "engine.accelerator",
                    "engine.layer",
                    "engine.network",
                    "engine.site",
                    "kernels.onednn",
                    "backbone..",
                    "testkit.probe",
                    "testkit.rule",
                    "testkit.template.backbone",
                    "testkit.template.subgraph"),
            "the module engine is the boundary to it; backbones, and the contract's own small ones, see its layer configurations"),

    GUICE(
            "Guice",
            packages("com.google.inject"),
            doors("trainer.run", "trainer.wiring", "cli.failure", "cli.wiring"),
            "classes are built in tests with new: only wirings bind, and only the failure report takes its errors apart"),

    HIPPARCHUS(
            "Hipparchus",
            packages("org.hipparchus"),
            doors("study.statistics"),
            "numbers over seeds are computed in one place, from plain values"),

    JACKSON(
            "Jackson",
            packages("com.fasterxml.jackson"),
            doors("config.document", "config.json"),
            "a plugin needs no JSON library, and engine and kernels must not bring one"),

    JAKARTA_INJECT(
            "jakarta.inject",
            packages("jakarta.inject"),
            doors(
                    "trainer.data",
                    "trainer.run",
                    "trainer.saved",
                    "study",
                    "study.plan",
                    "study.report",
                    "cli.command",
                    "cli.network",
                    "cli.wiring"),
            "what the injector builds is above config; everything below is built with new"),

    JAVA_DESKTOP(
            "java.desktop",
            packages("java.awt", "java.beans", "javax.imageio", "javax.swing"),
            doors("cli.sheet", "dataset.folder", "trainer.evaluate", "study.report", "testkit"),
            "images are decoded and drawn in few places: it loads native libraries and may look for a display"),

    JAVA_LOGGING(
            "java.logging",
            packages("java.util.logging"),
            doors("cli.console"),
            "a library that configures logging does so for every program that uses it"),

    JAVA_MANAGEMENT(
            "java.management",
            packages("java.lang.management", "javax.management", "com.sun.management"),
            doors("cli.doctor", "cli.process"),
            "only the program may query the process"),

    JAVA_NET_HTTP(
            "java.net.http",
            packages("java.net.http"),
            doors("dataset.download"),
            "only a dataset download that the user requested uses the network"),

    JAVACPP(
            "JavaCPP",
            packages("org.bytedeco.javacpp"),
            doors("core.array", "engine.device", "kernels.onednn"),
            "only core.array and kernels use addresses; engine.device reads where native libraries were loaded from"),

    JDK_HTTPSERVER(
            "jdk.httpserver",
            packages("com.sun.net.httpserver"),
            doors("cli.watch"),
            "only watch listens at a port, and only on request"),

    JMUSTACHE(
            "JMustache",
            packages("com.samskivert.mustache"),
            doors("study.report"),
            "values of the page are escaped in one place"),

    JNA(
            "JNA",
            packages("com.sun.jna"),
            doors("engine.device"),
            "only one package queries the CUDA driver, which needs no CUDA classes"),

    JUNIT(
            "JUnit",
            packages("org.junit", "org.opentest4j", "org.apiguardian"),
            doors("testkit.junit"),
            "the checks are plain code, so that plugins verify needs no JUnit"),

    ND4J(
            "ND4J",
            packages("org.nd4j", "com.google.flatbuffers"),
            doors(
                    "core.array",
                    "core.attention",
                    "core.expression",
                    "core.layer",
                    "core.map",
                    "core.optimizer",
                    "engine.accelerator",
                    "engine.device",
                    "engine.gate",
                    "engine.layer",
                    "engine.network",
                    "engine.site",
                    "kernels.onednn",
                    "attention..",
                    "backbone..",
                    "trainer.checkpoint",
                    "trainer.optimizer",
                    "trainer.step",
                    "testkit.probe",
                    "testkit.rule",
                    "testkit.template.autodiff",
                    "testkit.template.backbone",
                    "testkit.template.map",
                    "testkit.template.optimizer",
                    "testkit.template.subgraph"),
            "configuration, data and reports are plain values: no array, no native library"),

    ONEDNN(
            "oneDNN",
            packages("org.bytedeco.dnnl"),
            doors("kernels.onednn"),
            "without this module DL4J's layers compute the same"),

    PICOCLI(
            "picocli",
            packages("picocli"),
            doors("cli", "cli.command", "cli.console", "cli.failure"),
            "options are the program's; what they mean is handed on as plain values"),

    PROGRESSBAR(
            "progressbar",
            packages("me.tongfei.progressbar"),
            doors("cli.progress"),
            "only the program writes to a terminal"),

    XCHART(
            "XChart",
            packages("org.knowm.xchart"),
            doors("study.report"),
            "curves are drawn in one place; what they show is plain values");

    private final String label;
    private final List<String> packages;
    private final List<String> doors;
    private final String because;

    Library(String label, List<String> packages, List<String> doors, String because) {
        this.label = label;
        this.packages = packages;
        this.doors = doors;
        this.because = because;
    }

    /** The name in lists: {@code ND4J}. */
    String label() {
        return label;
    }

    /** The packages that may use it, relative to the root; with {@code ..} at the end, those below too. */
    List<String> doors() {
        return doors;
    }

    /** Whether a package is the library's. */
    boolean has(String packageName) {
        return packages.stream().anyMatch(own -> (packageName + ".").startsWith(own + "."));
    }

    /** The library that a package belongs to; empty for a library that is not in this table, and for the rest of the JDK. */
    static Optional<Library> of(String packageName) {
        return Arrays.stream(values())
                .filter(library -> library.has(packageName))
                .findFirst();
    }

    static Optional<Library> labelled(String label) {
        return Arrays.stream(values())
                .filter(library -> library.label.equals(label))
                .findFirst();
    }

    /** No class outside the doors uses the library. */
    ArchRule under(String root) {
        String[] allowed = doors.stream().map(door -> root + "." + door).toArray(String[]::new);
        String[] library = packages.stream().map(own -> own + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .because(because)
                .allowEmptyShould(false);
    }

    private static List<String> packages(String... names) {
        return Stream.of(names).toList();
    }

    private static List<String> doors(String... names) {
        return Stream.of(names).toList();
    }
}
