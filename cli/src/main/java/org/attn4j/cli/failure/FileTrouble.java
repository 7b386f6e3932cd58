package org.attn4j.cli.failure;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** File errors in words: the JDK's own messages for the commonest are the bare path. */
public final class FileTrouble {

    private FileTrouble() {}

    /** What is wrong with the file, without its name. */
    public static String of(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
            return "is a file, not a folder";
        }
        return failure.getReason() == null
                ? failure.getClass().getSimpleName()
                : failure.getReason().toLowerCase();
    }
}
