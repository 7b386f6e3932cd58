package org.attn4j.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.attn4j.config.binding.RecordSchema;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.Kind;
import org.attn4j.dataset.cifar.Cifar10Parameters;
import org.attn4j.dataset.fashion.FashionMnistParameters;
import org.attn4j.dataset.folder.ImageFolderParameters;
import org.attn4j.dataset.sample.SampleParameters;
import org.attn4j.dataset.transform.Configured;
import org.junit.jupiter.api.Test;

/** Configuration of the datasets. */
class DatasetParametersTest {

    @Test
    void providersHaveTheseNamesAndParameters() {
        String listing = Configured.registries().registry(Kind.DATASET).all().stream()
                .map(provider -> provider.name() + ": "
                        + RecordSchema.of(provider.parameters()).components().stream()
                                .map(c -> c.name()
                                        + c.defaultText()
                                                .map(text -> " " + text)
                                                .orElse(""))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        assertEquals("""
                cifar10: path, download false, mirror ""
                fashion-mnist: path, download false, mirror ""
                image-folder: path, testFraction 0.2
                sample:\s""", listing);
    }

    @Test
    void pathsAreRelativeToTheConfigurationFile() {
        assertEquals(
                new Cifar10Parameters("/data/cifar-10-python.tar.gz", false, ""),
                Configured.dataset("{\"type\": \"cifar10\", \"path\": \"cifar-10-python.tar.gz\"}"));
        assertEquals(new FashionMnistParameters("/fashion", true, "http://mirror/"), Configured.dataset("""
                        {"type": "fashion-mnist", "path": "/fashion", "download": true, "mirror": "http://mirror/"}
                        """));
        assertEquals(
                new ImageFolderParameters("/data/animals.zip", 0.3),
                Configured.dataset("{\"type\": \"image-folder\", \"path\": \"animals.zip\", \"testFraction\": 0.3}"));
        assertEquals(new SampleParameters(), Configured.dataset("{\"type\": \"sample\"}"));
    }

    @Test
    void testFractionMustBeAboveZeroAndBelowOne() {
        ConfigException e = assertThrows(
                ConfigException.class,
                () -> Configured.dataset("{\"type\": \"image-folder\", \"path\": \"x\", \"testFraction\": 1}"));
        assertEquals("must be above 0 and below 1, was 1", e.problems().get(0).message());
    }
}
