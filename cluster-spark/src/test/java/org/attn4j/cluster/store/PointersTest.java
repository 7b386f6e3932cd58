package org.attn4j.cluster.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointersTest {

    @TempDir
    private Path folder;

    private Store store;
    private Pointers pointers;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.toUri().toString(), new Configuration());
        pointers = new Pointers(store);
    }

    @Test
    void theNewestAttemptWithAPointerCounts() throws IOException {
        assertEquals(Optional.empty(), pointers.newest("eca-s1"));
        pointers.replace("eca-s1", pointer("0001-000", 3));
        pointers.replace("eca-s1", pointer("0001-001", 2));
        store.create(Layout.file("eca-s1", "0002-000", "begun"), "h1");
        assertEquals(Optional.of(pointer("0001-001", 2)), pointers.newest("eca-s1"));
    }

    @Test
    void anOlderAttemptThatIsStillAliveChangesNothing() throws IOException {
        pointers.replace("eca-s1", pointer("0001-001", 2));
        pointers.replace("eca-s1", pointer("0001-000", 5));
        assertEquals(Optional.of(pointer("0001-001", 2)), pointers.newest("eca-s1"));
    }

    @Test
    void anAttemptSeesThatThereIsANewerOneBeforeItsFirstEpoch() throws IOException {
        pointers.replace("eca-s1", pointer("0009-999", 2));
        assertTrue(pointers.isNewest("eca-s1", "0009-999"));
        store.create(Layout.file("eca-s1", "0010-000", "begun"), "h1");
        assertFalse(pointers.isNewest("eca-s1", "0009-999"));
        assertTrue(pointers.isNewest("eca-s1", "0010-000"));
        store.delete(Layout.attempts("eca-s1"));
        assertFalse(pointers.isNewest("eca-s1", "0010-000"));
    }

    private static Pointer pointer(String attempt, int epochs) {
        return new Pointer(
                attempt,
                Pointer.State.STARTED,
                epochs,
                "",
                0,
                "h1",
                "0",
                List.of(new StoredFile("last.zip", "cluster/runs/eca-s1/" + attempt + "/last.zip.1", 7, "ab")),
                new Cost(1, 2, 3, 4, 5));
    }
}
