package org.attn4j.cluster.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path folder;

    @Test
    void whatAKilledExecutorLeftIsDeletedAndWhatIsInUseIsNot() throws Exception {
        Path abandoned = Files.createDirectories(folder.resolve("work/eca-s1-0001-000-x/runs/eca-s1"));
        Files.writeString(abandoned.resolve("last.zip"), "half");
        Cache cache = new Cache(folder);
        Path first;
        try (WorkFolder used = WorkFolder.create(cache, "none-s1")) {
            first = used.path();
            assertFalse(Files.exists(folder.resolve("work/eca-s1-0001-000-x")));
            Files.writeString(first.resolve("kept"), "in use");
            try (WorkFolder other = WorkFolder.create(cache, "none-s2")) {
                assertEquals("in use", Files.readString(first.resolve("kept")));
                assertTrue(Files.isDirectory(other.path()));
            }
        }
        assertFalse(Files.exists(first));
    }
}
