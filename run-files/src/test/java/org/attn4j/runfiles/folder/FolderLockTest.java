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
    void aLockedFolderIsRejectedAndTheProcessIsNamed() throws IOException {
        try (FolderLock lock = FolderLock.acquire(folder)) {
            ConfigException rejected = assertThrows(ConfigException.class, () -> FolderLock.acquire(folder));
            assertEquals(
                    folder + ": 1 problem\n  another attn4j process is using this folder (process "
                            + ProcessHandle.current().pid()
                            + "); wait until it ends, stop it, or choose another folder with --out",
                    rejected.getMessage());
        }
        FolderLock.acquire(folder).close();
    }

    @Test
    void aFileThatAKilledProcessLeftBlocksNobody() throws IOException {
        Files.writeString(folder.resolve(FolderLock.FILE), "4711");
        FolderLock.acquire(folder).close();
        assertEquals(Long.toString(ProcessHandle.current().pid()), Files.readString(folder.resolve(FolderLock.FILE)));
    }
}
