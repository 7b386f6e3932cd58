package org.attn4j.cluster.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a folder of this machine, by its path and through another of Hadoop's file systems. */
class StoreTest {

    @TempDir
    private Path folder;

    private Store open(String scheme) throws IOException {
        Configuration configuration = new Configuration();
        Path root = Files.createDirectories(folder.resolve("root"));
        // Hadoop would give this test the file system of the one before, with its folder.
        configuration.set("fs.viewfs.impl.disable.cache", "true");
        configuration.set("fs.viewfs.mounttable.test.link./study", root.toUri().toString());
        return Store.open(scheme.equals("file") ? root.toUri().toString() : "viewfs://test/study", configuration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "viewfs"})
    void aFileIsReplacedAndNothingElseIsLeft(String scheme) throws IOException {
        Store store = open(scheme);
        assertEquals(Optional.empty(), store.find("a/b.json"));
        store.replace("a/b.json", "one");
        store.replace("a/b.json", "two");
        assertEquals(Optional.of("two"), store.find("a/b.json"));
        assertEquals(List.of("b.json"), store.names("a"));
    }

    @Test
    void aSharedFolderHasNoChecksumsOfHadoop() throws IOException {
        Store store = open("file");
        store.replace("a/b.json", "one");
        store.upload(folder.resolve("root/a/b.json"), "a/c.json");
        try (Stream<Path> files = Files.list(folder.resolve("root/a"))) {
            assertEquals(2, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "viewfs"})
    void movingReplaces(String scheme) throws IOException {
        Store store = open(scheme);
        store.create("a/old", "old");
        store.create("a/new", "newer");
        store.move("a/new", "a/old");
        assertEquals(Optional.of("newer"), store.find("a/old"));
        assertEquals(List.of("old"), store.names("a"));
        store.move("a/old", "deep/er/file");
        assertEquals("newer".length(), store.size("deep/er/file"));
        assertThrows(IOException.class, () -> store.move("a/absent", "a/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "viewfs"})
    void aFileThatExistsIsNotCreated(String scheme) throws IOException {
        Store store = open(scheme);
        assertTrue(store.create("drivers/1", "first"));
        assertFalse(store.create("drivers/1", "second"));
        assertEquals(Optional.of("first"), store.find("drivers/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "viewfs"})
    void filesComeAndGo(String scheme) throws IOException {
        Store store = open(scheme);
        Path local = Files.writeString(folder.resolve("local"), "content");
        store.upload(local, "x/y");
        store.copy("x/y", "z");
        Path back = folder.resolve("back");
        Files.writeString(back, "what was there before");
        store.download("z", back);
        assertEquals("content", Files.readString(back));
        store.delete("x");
        assertEquals(-1, store.size("x/y"));
        assertEquals(List.of(), store.names("x"));
    }

    @Test
    void aFileSystemThatHadoopDoesNotKnowIsAnError() {
        assertThrows(IOException.class, () -> Store.open("unheard://of/it", new Configuration()));
    }
}
