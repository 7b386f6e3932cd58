package org.attn4j.runfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.error.DataException;
import org.junit.jupiter.api.Test;

class StoredViewsTest {

    private static ConfigurationView configuration(Map<String, Object> tree) {
        return ConfigurationView.of("study.json", tree);
    }

    @Test
    void aConfigurationHasBackboneDatasetAndWhetherItValidates() {
        ConfigurationView view = configuration(Map.of(
                "dataset", Map.of("type", "cifar10", "validation", 0.1),
                "model", Map.of("backbone", Map.of("type", "alexnet", "dropout", 0.5)),
                "training", Map.of("epochs", 3)));
        assertEquals(Optional.of("cifar10"), view.datasetType());
        assertEquals(Optional.of("alexnet"), view.backboneType());
        assertTrue(view.validates());
    }

    @Test
    void anyPartOfAConfigurationMayBeMissing() {
        assertEquals(Optional.empty(), configuration(Map.of()).datasetType());
        assertFalse(configuration(Map.of("dataset", Map.of("validation", 0))).validates());
        assertEquals(Optional.empty(), configuration(Map.of("model", Map.of())).backboneType());
    }

    @Test
    void aValueOfTheWrongTypeIsReportedWithItsPointer() {
        DataException wrong = assertThrows(
                DataException.class, () -> configuration(Map.of("dataset", Map.of("type", List.of("cifar10")))));
        assertEquals("study.json: /dataset/type must be a string, was a list", wrong.getMessage());
    }

    @Test
    void provenanceOfAnOlderFileHasNoPlugins() {
        ProvenanceView view = ProvenanceView.of(new Provenance(Map.of("attn4j", "0.1.0", "processors", 2)));
        assertEquals(
                new ProvenanceView(
                        Optional.of("0.1.0"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                view);
    }

    @Test
    void anyFactOfAPluginMayBeMissing() {
        ProvenanceView view =
                ProvenanceView.of(new Provenance(Map.of("plugins", List.of(Map.of("jar", "damaged.jar")))));
        assertEquals(
                List.of(new ProvenanceView.Plugin(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("damaged.jar"),
                        Optional.empty(),
                        Optional.empty())),
                view.plugins().orElseThrow());
    }

    private record Process(String attn4j, Optional<String> commit) {}

    private record Run(String kernels, RunState state) {}

    @Test
    void factsOfTheRunFollowThoseOfTheProcess() {
        Provenance all =
                Provenance.of(new Process("0.1.0", Optional.empty())).with(new Run("reference", RunState.DONE));
        assertEquals(Map.of("attn4j", "0.1.0", "kernels", "reference", "state", "done"), all.facts());
        assertEquals(
                List.of("attn4j", "kernels", "state"),
                new ArrayList<>(all.facts().keySet()));
    }
}
