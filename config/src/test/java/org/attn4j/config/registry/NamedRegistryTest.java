package org.attn4j.config.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.core.Kind;
import org.attn4j.core.Named;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.ConstantAttention;
import org.attn4j.core.attention.NoneAttention;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.UnknownNameException;
import org.junit.jupiter.api.Test;

class NamedRegistryTest {

    private record Word(String name, String description) implements Named {}

    private static NamedRegistry<Word> words(String... names) {
        return NamedRegistry.of(
                "attention",
                List.of(names).stream().map(name -> new Word(name, "a word")).toList());
    }

    @Test
    void memberIsFoundByName() {
        assertEquals("eca", words("se", "eca").get("eca").name());
        assertEquals("attention", words("se").kind());
    }

    @Test
    void membersAreSortedByNameWhateverTheirOriginalOrder() {
        assertEquals(
                List.of("eca", "none", "se"),
                words("se", "eca", "none").all().stream().map(Named::name).toList());
    }

    @Test
    void unknownNameSuggestsTheNearestAndListsAll() {
        UnknownNameException unknown = assertThrows(
                UnknownNameException.class, () -> words("se", "eca", "none").get("ecaa"));

        assertEquals("unknown attention \"ecaa\"; did you mean \"eca\"? known: eca, none, se", unknown.getMessage());
    }

    @Test
    void providerWithAnInvalidNameIsRejectedWithTheRule() {
        PluginException rejected = assertThrows(PluginException.class, () -> words("Eca!"));

        assertEquals(
                "attention provider org.attn4j.config.registry.NamedRegistryTest$Word has the name \"Eca!\";"
                        + " names match [a-z][a-z0-9-]* and are under 32 characters",
                rejected.getMessage());
        assertThrows(PluginException.class, () -> words("a".repeat(32)));
        assertEquals(1, words("a".repeat(31)).all().size());
    }

    @Test
    void blankDescriptionIsRejected() {
        PluginException rejected =
                assertThrows(PluginException.class, () -> NamedRegistry.of("attention", List.of(new Word("eca", " "))));

        assertEquals(
                "attention provider org.attn4j.config.registry.NamedRegistryTest$Word, \"eca\", has no description;"
                        + " listings need one line",
                rejected.getMessage());
    }

    @Test
    void providerThatThrowsIsNamed() {
        Named broken = new Named() {
            @Override
            public String name() {
                throw new IllegalStateException("no licence");
            }

            @Override
            public String description() {
                return "never asked";
            }
        };

        assertEquals(
                "attention provider org.attn4j.config.registry.NamedRegistryTest$1 cannot be used:"
                        + " java.lang.IllegalStateException: no licence",
                assertThrows(PluginException.class, () -> NamedRegistry.of("attention", List.of(broken)))
                        .getMessage());
    }

    @Test
    void takenNameNamesBothClassesAndTheirSources() {
        PluginException rejected = assertThrows(PluginException.class, () -> words("eca", "eca"));

        assertEquals(
                "attention name \"eca\" is claimed by org.attn4j.config.registry.NamedRegistryTest$Word"
                        + " (core/target/test-classes) and org.attn4j.config.registry.NamedRegistryTest$Word"
                        + " (core/target/test-classes); remove one jar or rename one provider",
                rejected.getMessage().replaceAll("\\([^()]*/target", "(core/target"));
    }

    @Test
    void memberOfTheClassPathIsBuiltInAndNamesItsFolderOrJar() {
        NamedRegistry<Word> registry = words("eca");
        PluginSource source = registry.source(registry.get("eca"));

        assertTrue(source.builtIn());
        assertTrue(source.name().endsWith("/target/test-classes"), source.name());
        assertEquals("", source.sha256());
        assertEquals(List.of(), source.jars());
    }

    @Test
    void builtInJarIsNamedWithItsVersion() {
        PluginSource junit = CodeSources.of(Test.class);

        assertTrue(junit.name().matches("junit-jupiter-api-.+\\.jar"), junit.name());
        assertEquals("junit-jupiter-api-" + junit.version() + ".jar", junit.name());
        assertEquals(List.of(Path.of(junit.jars().get(0).toString())), junit.jars());
    }

    @Test
    void objectOutsideTheRegistryHasNoSource() {
        assertThrows(IllegalArgumentException.class, () -> words("eca").source(new Word("eca", "another")));
    }

    @Test
    void registriesAreFoundByTheirParameterInterface() {
        Provider<AttentionParameters> none = Provider.attention("none", "nothing", NoneAttention.class);
        Registries registries = Registries.of(List.of(none));
        assertEquals(
                "attention", registries.forParameters(AttentionParameters.class).kind());
        assertEquals(List.of(none), registries.registry(Kind.ATTENTION).all());
        assertEquals(
                List.of(), registries.forParameters(BackboneParameters.class).all());
        assertThrows(IllegalArgumentException.class, () -> registries.forParameters(String.class));
    }

    @Test
    void addingAProviderLeavesTheOthersUnchanged() {
        Registries registries = Registries.of(List.of(Provider.attention("none", "nothing", NoneAttention.class)));
        Registries more = registries.with(Provider.attention("more", "more", NoneAttention.class));
        assertEquals(List.of("more", "none"), more.providers().map(Named::name).toList());
        assertEquals(1, registries.providers().count());
    }

    @Test
    void severalNamesMayShareARecord() {
        Provider<AttentionParameters> half = Provider.of(
                Kind.ATTENTION, "half", "a half", Share.class, share -> new ConstantAttention(share.of() / 2));
        assertEquals(new ConstantAttention(0.25), half.make(new Share(0.5)));
        assertThrows(ClassCastException.class, () -> half.make(new NoneAttention()));
    }

    private record Share(double of) {}
}
