package org.attn4j.config.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.attn4j.core.ControlPlugin;
import org.attn4j.core.Kind;
import org.attn4j.core.Named;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;
import org.attn4j.core.error.PluginException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {

    private static final ClassLoader PROGRAM = PluginFolderTest.class.getClassLoader();

    private static final String SPI = "org.attn4j.core.Plugin";

    @TempDir
    Path work;

    private Path plugins;

    @BeforeEach
    void createFolder() throws IOException {
        plugins = Files.createDirectory(work.resolve("plugins"));
    }

    private List<PluginSource> sources() {
        List<PluginSource> sources = new ArrayList<>(List.of(PluginSource.classPath(PROGRAM)));
        sources.addAll(new PluginFolder(plugins, PROGRAM).open());
        return sources;
    }

    private NamedRegistry<Provider<?>> discover() {
        return Registries.find(sources()).registry(Kind.ATTENTION);
    }

    private String message() {
        return assertThrows(PluginException.class, this::discover).getMessage();
    }

    @Test
    void providerInAJarIsFoundWithVersionJarAndDigest() throws IOException, GeneralSecurityException {
        Path jar =
                PluginJar.provider(work, "MyEca", "my-eca", "").version("1.2").write(plugins.resolve("my-eca.jar"));
        NamedRegistry<Provider<?>> registry = discover();

        PluginSource source = registry.source(registry.get("my-eca"));

        assertEquals("my-eca.jar", source.name());
        assertEquals("1.2", source.version());
        assertEquals(List.of(jar), source.jars());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        assertEquals(HexFormat.of().formatHex(digest), source.sha256());
        assertFalse(source.builtIn());
        assertSame(source.loader(), registry.get("my-eca").parameters().getClassLoader());
        assertEquals("x.y.MyEca", registry.owner(registry.get("my-eca")).getName());
        assertTrue(registry.source(registry.get("none")).builtIn());
    }

    @Test
    void folderOfJarsIsOnePlugin() throws IOException {
        Path folder = plugins.resolve("with-library");
        Path library = new PluginJar(Files.createDirectory(work.resolve("library")))
                .source(
                        "lib.Words",
                        "package lib; public class Words { public static String word() { return \"lib\"; } }")
                .version("3.4")
                .write(folder.resolve("a-library.jar"));
        PluginJar.provider(work, "MyEca", "my-eca", "lib.Words.word();")
                .library(library)
                .version("1.2")
                .write(folder.resolve("my-eca.jar"));
        Files.writeString(folder.resolve("LICENSE.txt"), "left alone");
        NamedRegistry<Provider<?>> registry = discover();

        PluginSource source = registry.source(registry.get("my-eca"));

        assertEquals("with-library", source.name());
        assertEquals("1.2", source.version());
        assertEquals(List.of(library, folder.resolve("my-eca.jar")), source.jars());
    }

    @Test
    void pluginsLibraryTakesPrecedenceOverTheProgramsVersion() throws ClassNotFoundException {
        new PluginJar(work)
                .source(
                        "com.fasterxml.jackson.core.JsonFactory",
                        "package com.fasterxml.jackson.core; public class JsonFactory {}")
                .write(plugins.resolve("other-jackson.jar"));
        ClassLoader loader = sources().get(1).loader();

        assertSame(
                loader,
                loader.loadClass("com.fasterxml.jackson.core.JsonFactory").getClassLoader());
        assertNotSame(
                loader,
                loader.loadClass("com.fasterxml.jackson.core.JsonParser").getClassLoader());
    }

    @Test
    void pluginSharesTheSpiAndDl4jAndSeesNoOtherPackage() throws ClassNotFoundException {
        PluginJar.provider(work, "MyEca", "my-eca", "").write(plugins.resolve("my-eca.jar"));
        ClassLoader loader = sources().get(1).loader();

        assertSame(Plugin.class, loader.loadClass(SPI));
        assertSame(
                PROGRAM.loadClass("org.nd4j.linalg.api.ndarray.INDArray"),
                loader.loadClass("org.nd4j.linalg.api.ndarray.INDArray"));
        assertThrows(ClassNotFoundException.class, () -> loader.loadClass("org.attn4j.config.json.Json"));
    }

    @Test
    void copyOfAProgramsProviderIsNotCountedTwice() {
        new PluginJar(work).service(SPI, ControlPlugin.class.getName()).write(plugins.resolve("fat.jar"));

        assertEquals(
                List.of("constant", "none"),
                discover().all().stream().map(Named::name).toList());
    }

    @Test
    void takenNameNamesBothClassesAndJars() {
        PluginJar.provider(work, "MyEca", "eca", "").write(plugins.resolve("my-eca.jar"));
        PluginJar.provider(work, "YourEca", "eca", "").write(plugins.resolve("your-eca.jar"));

        assertEquals(
                "attention name \"eca\" is claimed by x.y.MyEca (my-eca.jar) and x.y.YourEca (your-eca.jar);"
                        + " remove one jar or rename one provider",
                message());
    }

    @Test
    void providerWithAnInvalidNameIsRejectedWithTheRule() {
        PluginJar.provider(work, "MyEca", "Eca!", "").write(plugins.resolve("my-eca.jar"));

        assertEquals(
                "attention provider of x.y.MyEca (my-eca.jar) has the name \"Eca!\";"
                        + " names match [a-z][a-z0-9-]* and are under 32 characters",
                message());
    }

    @Test
    void providerThatThrowsIsReportedWithClassJarAndCause() {
        PluginJar.provider(work, "MyEca", "my-eca", "if (true) throw new IllegalStateException(\"no licence\");")
                .write(plugins.resolve("my-eca.jar"));

        assertEquals(
                "plugin x.y.MyEca (my-eca.jar) cannot be loaded:" + " java.lang.IllegalStateException: no licence",
                message());
    }

    @Test
    void entryWhoseClassIsMissingIsReportedWithClassAndJar() {
        new PluginJar(work).service(SPI, "x.y.Gone").write(plugins.resolve("my-eca.jar"));

        assertEquals(
                "plugin x.y.Gone (my-eca.jar) cannot be loaded:"
                        + " META-INF/services names it, but the class does not exist",
                message());
    }

    @Test
    void classThatIsNotAProviderIsReportedWithClassAndJar() {
        new PluginJar(work)
                .source("x.y.Other", "package x.y; public class Other {}")
                .service(SPI, "x.y.Other")
                .write(plugins.resolve("my-eca.jar"));

        assertEquals(
                "plugin x.y.Other (my-eca.jar) cannot be loaded:" + " it does not implement the service's interface",
                message());
    }

    @Test
    void missingLibraryIsReportedWithClassJarAndCause() throws IOException {
        Path library = new PluginJar(Files.createDirectory(work.resolve("library")))
                .source(
                        "lib.Words",
                        "package lib; public class Words { public static String word() { return \"lib\"; } }")
                .write(work.resolve("elsewhere/library.jar"));
        PluginJar.provider(work, "MyEca", "my-eca", "lib.Words.word();")
                .library(library)
                .write(plugins.resolve("my-eca.jar"));

        assertEquals(
                "plugin x.y.MyEca (my-eca.jar) cannot be loaded:" + " java.lang.NoClassDefFoundError: lib/Words",
                message());
    }

    @Test
    void fileThatIsNotAJarIsReportedWithItsPath() throws IOException {
        Path jar = Files.writeString(plugins.resolve("broken.jar"), "this is no archive");

        assertEquals(
                "plugin jar " + jar + " cannot be opened: zip END header not found; replace or remove it", message());
    }

    @Test
    void absentFolderIsReported() {
        Path absent = work.resolve("absent");

        assertEquals(
                "there is no plugin folder " + absent,
                assertThrows(PluginException.class, () -> new PluginFolder(absent, PROGRAM).open())
                        .getMessage());
    }

    @Test
    void kindWithoutProvidersNamesTheMissingServiceFile() {
        PluginException none = assertThrows(PluginException.class, () -> Registries.discover(List.of()));
        assertEquals(
                "no attention found: no META-INF/services/org.attn4j.core.Plugin on the class path", none.getMessage());
    }

    @Test
    void pluginThatFailsToListItsProvidersIsNamed() {
        new PluginJar(work).source("x.y.Broken", """
                        package x.y;
                        public final class Broken implements org.attn4j.core.Plugin {
                            public java.util.List<org.attn4j.core.Provider<?>> providers() {
                                throw new IllegalStateException("no licence");
                            }
                        }
                        """).plugin("x.y.Broken").write(plugins.resolve("broken.jar"));
        assertEquals(
                "plugin x.y.Broken (broken.jar) failed to list its providers: java.lang.IllegalStateException: no licence",
                message());
    }

    @Test
    void jarWithTwoPluginsIsRejected() {
        PluginJar.provider(work, "MyEca", "my-eca", "")
                .source("x.y.Second", """
                        package x.y;
                        public final class Second implements org.attn4j.core.Plugin {
                            public java.util.List<org.attn4j.core.Provider<?>> providers() {
                                return java.util.List.of();
                            }
                        }
                        """)
                .plugin("x.y.Second")
                .write(plugins.resolve("my-eca.jar"));
        assertEquals(
                "my-eca.jar lists more than one plugin in META-INF/services/org.attn4j.core.Plugin: x.y.MyEca and"
                        + " x.y.Second; a jar has one plugin, which lists all its providers",
                message());
    }

    @Test
    void jarOfVersion1IsRejectedByHowItListsItsProviders() {
        Path jar = new PluginJar(work)
                .service("org.attn4j.core.attention.AttentionProvider", "x.y.MyEcaProvider")
                .write(plugins.resolve("old-eca.jar"));
        assertEquals(
                "plugin jar " + jar + " was built for version 1 of attn4j's plugin interfaces"
                        + " (META-INF/services/org.attn4j.core.attention.AttentionProvider and no"
                        + " META-INF/services/org.attn4j.core.Plugin), but this program has version 2;"
                        + " install a release of the plugin for this version or remove it;"
                        + " docs/WRITE-A-MODULE.md, Versions, shows its author how to port it",
                message());
    }

    @Test
    void jarThatDeclaresVersion1IsRejected() {
        Path jar = PluginJar.provider(work, "MyEca", "my-eca", "").spi("1").write(plugins.resolve("my-eca.jar"));
        assertEquals(
                "plugin jar " + jar + " was built for version 1 of attn4j's plugin interfaces"
                        + " (Attn4j-Spi in its manifest), but this program has version 2;"
                        + " install a release of the plugin for this version or remove it;"
                        + " docs/WRITE-A-MODULE.md, Versions, shows its author how to port it",
                message());
    }

    @Test
    void nameThatOnePluginListsTwiceIsReportedOnce() {
        new PluginJar(work).source("x.y.Double", """
                        package x.y;
                        import java.util.List;
                        import org.attn4j.core.*;
                        import org.attn4j.core.attention.NoneAttention;
                        public final class Double implements Plugin {
                            public List<Provider<?>> providers() {
                                return List.of(
                                        Provider.attention("twice", "one", NoneAttention.class),
                                        Provider.attention("twice", "two", NoneAttention.class));
                            }
                        }
                        """).plugin("x.y.Double").write(plugins.resolve("double.jar"));
        assertEquals("x.y.Double (double.jar) lists attention \"twice\" twice; rename one provider", message());
    }
}
