package org.attn4j.study.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedRun;
import org.junit.jupiter.api.Test;

class RunIdentityTest {

    private static final DataLocations LOCATIONS = DataLocations.usual();

    private static RunIdentity identity(long seed, Map<String, Object> configuration) {
        return RunIdentity.of(
                new FabricatedRun(new RunId("eca", seed), 2, 0.5)
                        .configured(configuration)
                        .record(RunState.DONE, null, 2),
                LOCATIONS);
    }

    private static Map<String, Object> configuration(Object rate, String path) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "a study");
        tree.put("dataset", Map.of("type", "cifar10", "path", path));
        tree.put("training", Map.of("epochs", 2, "learningRate", rate));
        return tree;
    }

    @Test
    void theDigestIsThatOfWhatIsComputed() {
        String digest = identity(1, configuration(0.1, "here")).digest();
        assertTrue(digest.matches("[0-9a-f]{12}"), digest);
        Map<String, Object> elsewhere = configuration(0.10, "there");
        elsewhere.put("name", "another");
        elsewhere.put("device", Map.of("type", "cuda"));
        assertEquals(digest, identity(1, elsewhere).digest());
        assertNotEquals(digest, identity(2, configuration(0.1, "here")).digest());
        assertNotEquals(digest, identity(1, configuration(0.2, "here")).digest());
        assertNotEquals(
                digest, identity(1, configuration(0.1, "here")).withEpochs(3).digest());
    }
}
