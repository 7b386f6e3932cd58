package org.attn4j.backbone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.backbone.BackboneParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlexNetParametersTest {

    private static final Path FILE = Path.of("test.json");

    private record Model(BackboneParameters backbone) {}

    private static BackboneParameters read(Map<String, Object> backbone) {
        Registries registries =
                Registries.find(List.of(PluginSource.classPath(AlexNetParametersTest.class.getClassLoader())));
        Problems problems = new Problems();
        ConfigDocument document = ConfigDocument.of(FILE, Map.of("backbone", backbone));
        var model = new Binder(registries).bind(Model.class, ConfigValue.root(document, problems));
        problems.throwIfAny(FILE);
        return model.orElseThrow().value().backbone();
    }

    @Test
    void providerIsFoundWithDropoutOfOneHalfByDefault() {
        assertEquals(new AlexNetParameters(0.5), read(Map.of("type", "alexnet")));
    }

    @Test
    void allParametersAreReadFromJson() {
        assertEquals(new AlexNetParameters(0), read(Map.of("type", "alexnet", "dropout", 0)));
    }

    @ParameterizedTest
    @CsvSource({"1", "-0.1"})
    void dropoutMustBeAtLeastZeroAndBelowOne(double dropout) {
        ConfigException rejected =
                assertThrows(ConfigException.class, () -> read(Map.of("type", "alexnet", "dropout", dropout)));
        assertEquals(
                "test.json: 1 problem\n  /backbone/dropout: must be at least 0 and below 1, was "
                        + (dropout == 1 ? "1.0" : dropout),
                rejected.getMessage());
    }
}
