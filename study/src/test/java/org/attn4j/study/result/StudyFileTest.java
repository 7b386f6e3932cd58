package org.attn4j.study.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.core.error.DataException;
import org.attn4j.study.grid.Baseline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFileTest {

    @TempDir
    Path path;

    @Test
    void variantsKeepTheOrderOfTheFile() throws IOException {
        assertEquals(
                new StudyOutline("x", List.of(3L, 1L), "b", List.of("c", "b", "a")),
                read("{\"name\": \"x\", \"study\": {\"seeds\": [3, 1], \"baseline\": \"b\","
                        + " \"variants\": {\"c\": {}, \"b\": {}, \"a\": {}}}}"));
    }

    @Test
    void withoutVariantsThereIsTheFilesOwnModel() throws IOException {
        assertEquals(
                new StudyOutline("x", List.of(42L), "model", List.of("model")),
                read("{\"name\": \"x\", \"study\": {\"seeds\": [42]}}"));
    }

    @Test
    void withoutABaselineItIsTheFirstVariant() throws IOException {
        assertEquals(
                Baseline.variant("c"),
                read("{\"name\": \"x\", \"study\": {\"seeds\": [42], \"variants\": {\"c\": {}, \"a\": {}}}}")
                        .baseline());
    }

    @Test
    void allVariantsOfASeedComeBeforeTheNextSeed() {
        StudyOutline outline = new StudyOutline("x", List.of(2L, 1L), "a", List.of("b", "a"));
        assertEquals(
                List.of("b-s2", "a-s2", "b-s1", "a-s1"),
                outline.runs().stream().map(Object::toString).toList());
    }

    @Test
    void aFolderWithoutStudyJsonIsNoStudy() {
        StudyFolder folder = new StudyFolder(path);
        assertEquals(
                folder.study() + ": there is no such file, so " + path + " is not the folder of a study",
                assertThrows(DataException.class, () -> StudyFile.read(folder)).getMessage());
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        Path file = new StudyFolder(path).study();
        assertEquals(file + ": /study is missing", rejected("{\"name\": \"x\"}"));
        assertEquals(
                file + ": /study/seeds must be a list, [...], was 1",
                rejected("{\"name\": \"x\", \"study\": {\"seeds\": 1}}"));
        assertEquals(
                file + ": /study/seeds/0 must be a whole number, was 0.5",
                rejected("{\"name\": \"x\", \"study\": {\"seeds\": [0.5]}}"));
        assertEquals(file + ": /name is missing", rejected("{\"study\": {\"seeds\": [1]}}"));
    }

    private String rejected(String json) {
        return assertThrows(DataException.class, () -> read(json)).getMessage();
    }

    private StudyOutline read(String json) throws IOException {
        Files.writeString(path.resolve("study.json"), json);
        return StudyFile.read(new StudyFolder(path));
    }
}
