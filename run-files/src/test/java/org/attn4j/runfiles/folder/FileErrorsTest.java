package org.attn4j.runfiles.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErrorsTest {

    @TempDir
    Path folder;

    @Test
    void fileErrorsAreDescribedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Files.createDirectories(folder.resolve("full/of/folders"));
        assertEquals("there is no such file or folder", message(() -> Files.readString(folder.resolve("absent"))));
        assertEquals("is a file, not a folder", message(() -> Files.createDirectory(file)));
        assertEquals("is a file, not a folder", message(() -> Files.newDirectoryStream(file)));
        assertEquals("is a folder, not a file", message(() -> Files.delete(folder.resolve("full"))));
        assertEquals("is a directory", message(() -> Files.readString(folder)));
        assertEquals("permission denied", FileErrors.describe(new AccessDeniedException("x")));
        assertEquals(
                "no space left on device",
                FileErrors.describe(new FileSystemException("x", null, "No space left on device")));
        assertEquals("no space left on device", FileErrors.describe(new IOException("No space left on device")));
        assertEquals("FileSystemException", FileErrors.describe(new FileSystemException("x")));
    }

    private static String message(org.junit.jupiter.api.function.Executable rejected) {
        return FileErrors.describe(assertThrows(IOException.class, rejected));
    }
}
