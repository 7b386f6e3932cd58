package org.attn4j.study.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.core.attention.NoneAttention;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.junit.jupiter.api.Test;

/** Reading a study binds each of its configurations once. */
class BoundOnceTest {

    private static final String FILE = """
            { "name": "small", "dataset": {"type": "sample", "train": [], "test": []},
              "model": {"attention": {"type": "none"}}, "study": {"seeds": [1]%s} }
            """;

    private final AtomicInteger bound = new AtomicInteger();

    private StudyConfiguration read(String variants) {
        StudyConfigurationReader reader = new StudyConfigurationReader(
                Fakes.registries(none -> {
                    bound.incrementAndGet();
                    return new NoneAttention();
                }),
                AcceleratorSelection.none());
        return reader.read(ConfigDocument.of(Path.of("study.json"), Json.tree(String.format(FILE, variants))));
    }

    @Test
    void aFileWithoutVariantsIsBoundOnce() {
        StudyConfiguration study = read("");
        assertEquals(1, bound.get());
        assertSame(study.ownModel().orElseThrow(), study.variants().get(StudyConfiguration.OWN_MODEL));
    }

    @Test
    void aVariantWithoutChangesIsTheFilesOwnModel() {
        StudyConfiguration study = read(", \"variants\": {\"plain\": {}}");
        assertEquals(1, bound.get());
        assertSame(study.ownModel().orElseThrow(), study.variants().get("plain"));
    }

    @Test
    void aVariantBindsWhatItChangesAlone() {
        read(", \"variants\": {\"fast\": {\"/training/epochs\": 2}}");
        assertEquals(1, bound.get());
    }
}
