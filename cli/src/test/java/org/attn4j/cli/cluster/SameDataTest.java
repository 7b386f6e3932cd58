package org.attn4j.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.junit.jupiter.api.Test;

class SameDataTest {

    @Test
    void machinesMustHaveReadTheSame() {
        SameData data = new SameData();
        data.check(run(1, Map.of("path", "/a"), Map.of(Provenance.DATA, "aa")), "");
        data.check(run(2, Map.of("path", "/b"), Map.of(Provenance.DATA, "aa")), "h2");
        DataException thrown = assertThrows(
                DataException.class,
                () -> data.check(run(3, Map.of("path", "/a"), Map.of(Provenance.DATA, "bb")), "h3"));
        assertEquals(
                "eca-s3 on h3 has read other data than eca-s1: its SHA-256 is bb, not aa; bring the same data to all"
                        + " machines, and delete the folder of the run with the wrong data",
                thrown.getMessage());
    }

    @Test
    void otherDatasetsAndRunsWithoutDataAreNotCompared() {
        SameData data = new SameData();
        data.check(run(1, Map.of("type", "cifar10"), Map.of(Provenance.DATA, "aa")), "h1");
        assertDoesNotThrow(() -> data.check(run(2, Map.of("type", "sample"), Map.of(Provenance.DATA, "bb")), "h2"));
        assertDoesNotThrow(() -> data.check(run(3, Map.of("type", "cifar10"), Map.of()), "h3"));
    }

    private static RunRecord run(long seed, Map<String, Object> dataset, Map<String, Object> provenance) {
        return new RunRecord(
                "tiny",
                "eca",
                seed,
                RunState.STARTED,
                "",
                1,
                2,
                Map.of("dataset", dataset),
                provenance,
                new ModelFacts("resnet20", 0, 0, 0, 0, List.of()),
                new Digests("", "", List.of()),
                List.of());
    }
}
