package org.attn4j.runfiles.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.config.error.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void aTakenFolderIsRefusedAndTellsTheProcess() throws IOException {
        try (FolderLock lock = FolderLock.take(folder)) {
            ConfigException refused = assertThrows(ConfigException.class, () -> FolderLock.take(folder));
            assertEquals(
                    folder + ": 1 problem\n  another attn4j works in this folder (process "
                            + ProcessHandle.current().pid()
                            + "); wait for its end, stop it, or choose another folder with --out",
                    refused.getMessage());
        }
        FolderLock.take(folder).close();
    }

    @Test
    void aFileThatAKilledProcessLeftHoldsNobodyUp() throws IOException {
        Files.writeString(folder.resolve(FolderLock.FILE), "4711");
        FolderLock.take(folder).close();
        assertEquals(Long.toString(ProcessHandle.current().pid()), Files.readString(folder.resolve(FolderLock.FILE)));
    }
}
