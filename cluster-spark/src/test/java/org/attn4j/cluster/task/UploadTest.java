package org.attn4j.cluster.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Pointer;
import org.attn4j.cluster.store.Pointers;
import org.attn4j.cluster.store.Store;
import org.attn4j.cluster.store.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

    private static final RunSpec SPEC = new RunSpec("eca-s1", "eca", 1, "0123456789ab");
    private static final String RUN = SPEC.attempts();

    @TempDir
    private Path folder;

    private Store store;
    private Path run;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("study").toUri().toString(), new Configuration());
        run = Files.createDirectory(folder.resolve("run"));
    }

    @Test
    void anotherAttemptRestoresWhatTheLastPointerNames() throws IOException {
        Upload upload = upload("0001-000", List.of());
        write("last.zip", "epoch 1");
        write("best.zip", "epoch 1");
        write("run.json", "{\"state\": \"started\", \"epochsDone\": 1}");
        bring(upload, 1);
        write("last.zip", "epoch 2");
        write("run.json", "{\"state\": \"started\", \"epochsDone\": 2}");
        bring(upload, 2);
        write("last.zip", "epoch 3, never brought");
        Path restored = Files.createDirectory(folder.resolve("restored"));
        List<StoredFile> known = Restored.to(restored, store, SPEC);
        assertEquals("epoch 2", Files.readString(restored.resolve("last.zip")));
        assertEquals("epoch 1", Files.readString(restored.resolve("best.zip")));
        assertEquals(new RunState("started", 2), RunState.of(restored));
        assertEquals(3, known.size());
    }

    @Test
    void contentIsBroughtOnceAndWhatIsReplacedIsDeleted() throws IOException {
        Upload upload = upload("0001-000", List.of());
        write("last.zip", "epoch 1");
        write("best.zip", "epoch 1");
        bring(upload, 1);
        assertEquals(List.of("last.zip.1", "pointer.json"), names("0001-000"));
        write("last.zip", "epoch 2");
        bring(upload, 2);
        assertEquals(List.of("last.zip.1", "last.zip.2", "pointer.json"), names("0001-000"));
        write("best.zip", "epoch 2");
        bring(upload, 2);
        assertEquals(List.of("last.zip.2", "pointer.json"), names("0001-000"));
        Pointer pointer = new Pointers(store).newest(RUN).orElseThrow();
        assertEquals(3, pointer.cost().uploads());
        assertEquals("epoch 1".length() + "epoch 2".length(), pointer.cost().uploadedBytes());
    }

    @Test
    void filesOfAnEarlierAttemptStayWhileTheyAreNamed() throws IOException {
        write("last.zip", "epoch 1");
        write("best.zip", "epoch 1");
        bring(upload("0001-000", List.of()), 1);
        Upload second =
                upload("0001-001", new Pointers(store).newest(RUN).orElseThrow().files());
        write("last.zip", "epoch 2");
        bring(second, 2);
        assertEquals(List.of("last.zip.1", "pointer.json"), names("0001-000"));
        assertEquals(List.of("last.zip.1", "pointer.json"), names("0001-001"));
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Restored.to(restored, store, SPEC);
        assertEquals("epoch 1", Files.readString(restored.resolve("best.zip")));
        assertEquals("epoch 2", Files.readString(restored.resolve("last.zip")));
    }

    @Test
    void aRunThatWasTrainedInTheStudysFolderContinuesThere() throws IOException {
        store.create(Layout.ended(SPEC.name(), "last.zip"), "epoch 7");
        store.create(Layout.ended(SPEC.name(), "run.json"), "{\"state\": \"failed\", \"epochsDone\": 7}");
        Path restored = Files.createDirectory(folder.resolve("restored"));
        assertEquals(2, Restored.to(restored, store, SPEC).size());
        assertEquals("epoch 7", Files.readString(restored.resolve("last.zip")));
        assertEquals(new RunState("failed", 7), RunState.of(restored));
    }

    private Upload upload(String attempt, List<StoredFile> known) throws IOException {
        Path snapshot = Files.createDirectory(folder.resolve("snapshot-" + attempt));
        return new Upload(store, RUN, new Place("h1", "0", attempt, "app-1"), run, snapshot, known);
    }

    private static void bring(Upload upload, int epochs) throws IOException {
        upload.bring(new Upload.Message(Pointer.State.STARTED, epochs, "", 0), new Upload.Costs(1, 2));
    }

    /** Replaces the file as the program does: readers of the old one keep it. */
    private void write(String name, String content) throws IOException {
        Path fresh = Files.writeString(run.resolve(name + ".tmp"), content);
        Files.move(fresh, run.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> names(String attempt) throws IOException {
        return store.names(Layout.attempts(RUN) + "/" + attempt);
    }
}
