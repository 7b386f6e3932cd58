package org.attn4j.cluster.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.attn4j.cluster.job.ProgramFile;
import org.attn4j.cluster.store.Digest;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFilesTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreBroughtOnceAndDamageIsSeen() throws IOException {
        Store store = Store.open(folder.resolve("study").toUri().toString(), new Configuration());
        ProgramFile main = stored(store, "attn4j.jar", "main");
        ProgramFile library = stored(store, "lib/x.jar", "library");
        ProgramFiles files = new ProgramFiles(new Cache(folder.resolve("cache")), store);
        Path program = files.folder(List.of(main, library));
        assertEquals("main", Files.readString(program.resolve("attn4j.jar")));
        assertEquals("library", Files.readString(program.resolve("lib/x.jar")));
        store.delete(Layout.FILES);
        assertEquals(program, files.folder(List.of(main, library)));
        ProgramFile newMain = stored(store, "attn4j.jar", "newer");
        Path newer = files.folder(List.of(newMain, library));
        assertEquals("newer", Files.readString(newer.resolve("attn4j.jar")));
        assertEquals("library", Files.readString(newer.resolve("lib/x.jar")));
        ProgramFile damaged = new ProgramFile("attn4j.jar", "", 4, Digest.of("what was sent"));
        store.create(Layout.file(damaged.sha256()), "what came");
        IOException thrown = assertThrows(IOException.class, () -> files.folder(List.of(damaged)));
        assertTrue(
                thrown.getMessage().contains("is damaged, its SHA-256 is " + Digest.of("what came")),
                thrown::getMessage);
    }

    private static ProgramFile stored(Store store, String path, String content) throws IOException {
        ProgramFile file = new ProgramFile(path, "", content.length(), Digest.of(content));
        store.create(Layout.file(file.sha256()), content);
        return file;
    }
}
