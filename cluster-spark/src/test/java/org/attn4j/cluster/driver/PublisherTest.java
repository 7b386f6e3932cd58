package org.attn4j.cluster.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.store.Cost;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Pointer;
import org.attn4j.cluster.store.Store;
import org.attn4j.cluster.store.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final RunSpec RUN = new RunSpec("eca-s1", "eca", 1, "0123456789ab");
    private static final String ATTEMPT = "0001-000";

    @TempDir
    private Path folder;

    private Path study;
    private Store store;

    @BeforeEach
    void writeAttempt() throws IOException {
        study = folder.resolve("study");
        store = Store.open(study.toUri().toString(), new Configuration());
        for (String file : List.of("last.zip.2", "metrics.csv.2", "run.json.2")) {
            store.create(path(file), "content of " + file);
        }
    }

    @Test
    void anEndedRunIsWhereEveryStudyHasIt() throws IOException {
        new Publisher(store, study).publish(RUN, pointer());
        assertEquals("content of last.zip.2", read("last.zip"));
        assertEquals("content of last.zip.2", read("best.zip"));
        assertEquals("content of metrics.csv.2", read("metrics.csv"));
        assertEquals("content of run.json.2", read("run.json"));
        assertFalse(Files.exists(study.resolve(Layout.attempts(RUN.attempts()))));
    }

    @Test
    void whatADriverHalfDidIsDoneByTheNext() throws IOException {
        store.move(path("last.zip.2"), Layout.ended(RUN.name(), "last.zip"));
        store.copy(Layout.ended(RUN.name(), "last.zip"), Layout.ended(RUN.name(), "best.zip"));
        new Publisher(store, study).publish(RUN, pointer());
        assertEquals("content of last.zip.2", read("last.zip"));
        assertEquals("content of run.json.2", read("run.json"));
    }

    @Test
    void aFileThatIsGoneIsAnErrorAndTheRecordIsNotWritten() throws IOException {
        store.delete(path("metrics.csv.2"));
        IOException thrown = assertThrows(IOException.class, () -> new Publisher(store, study).publish(RUN, pointer()));
        assertTrue(thrown.getMessage().contains("metrics.csv.2: there is no such file"), thrown.getMessage());
        assertFalse(Files.exists(study.resolve(Layout.ended(RUN.name(), "run.json"))));
    }

    @Test
    void aMirrorElsewhereHasTheSmallFiles() throws IOException {
        Path mirror = folder.resolve("mirror");
        Publisher publisher = new Publisher(store, mirror);
        publisher.mirror(RUN.name(), pointer());
        assertEquals("content of metrics.csv.2", Files.readString(mirror.resolve("runs/eca-s1/metrics.csv")));
        publisher.publish(RUN, pointer());
        assertEquals("content of run.json.2", Files.readString(mirror.resolve("runs/eca-s1/run.json")));
        assertFalse(Files.exists(mirror.resolve("runs/eca-s1/last.zip")));
        assertEquals("content of last.zip.2", read("last.zip"));
    }

    private String read(String name) throws IOException {
        return Files.readString(study.resolve(Layout.ended(RUN.name(), name)));
    }

    private static String path(String file) {
        return Layout.file(RUN.attempts(), ATTEMPT, file);
    }

    /** As after an epoch that is the best: one checkpoint under two names. */
    private static Pointer pointer() {
        return new Pointer(
                ATTEMPT,
                Pointer.State.DONE,
                2,
                "",
                0,
                "h1",
                "0",
                List.of(
                        new StoredFile("last.zip", path("last.zip.2"), 21, "a"),
                        new StoredFile("best.zip", path("last.zip.2"), 21, "a"),
                        new StoredFile("run.json", path("run.json.2"), 21, "c"),
                        new StoredFile("metrics.csv", path("metrics.csv.2"), 24, "b")),
                new Cost(1, 2, 3, 4, 5));
    }
}
