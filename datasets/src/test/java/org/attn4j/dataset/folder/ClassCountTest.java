package org.attn4j.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCountTest {

    @TempDir
    Path folder;

    private void folders(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    @Test
    void classesAreTheFoldersOfTheTrainingSet() throws IOException {
        folders("train/ape", "train/fox", "train/wolf", "train/.hidden", "test/ape");
        Files.createFile(folder.resolve("train/notes.txt"));
        assertEquals(OptionalInt.of(3), ClassCount.of(folder));
    }

    @Test
    void withoutTrainAndTestTheFoldersThemselvesAreClasses() throws IOException {
        folders("ape", "fox");
        assertEquals(OptionalInt.of(2), ClassCount.of(folder));
    }

    @Test
    void aSingleOuterFolderIsSkipped() throws IOException {
        folders("pictures/train/ape", "pictures/train/fox", "pictures/test/ape");
        assertEquals(OptionalInt.of(2), ClassCount.of(folder));
    }

    @Test
    void aZipIsCountedLikeAFolder() throws IOException {
        Path zip = folder.resolve("pictures.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"p/train/ape/1.png", "p/train/fox/1.png", "p/test/ape/1.png"}) {
                out.putNextEntry(new ZipEntry(name));
                out.closeEntry();
            }
        }
        assertEquals(OptionalInt.of(2), ClassCount.of(zip));
    }

    @Test
    void whatIsAbsentOrNoZipHasNoCount() throws IOException {
        assertEquals(OptionalInt.empty(), ClassCount.of(folder.resolve("absent")));
        assertEquals(OptionalInt.empty(), ClassCount.of(Files.writeString(folder.resolve("a.txt"), "text")));
        assertEquals(OptionalInt.empty(), ClassCount.of(Files.createDirectory(folder.resolve("empty"))));
    }

    @Test
    void parametersKnowTheNumberWithoutOpeningTheData() throws IOException {
        folders("ape", "fox");
        assertEquals(OptionalInt.of(2), new ImageFolderParameters(folder.toString(), 0.2).knownClasses());
        assertEquals(
                OptionalInt.empty(),
                new ImageFolderParameters(folder.resolve("absent").toString(), 0.2).knownClasses());
    }
}
