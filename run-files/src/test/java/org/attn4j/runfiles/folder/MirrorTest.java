package org.attn4j.runfiles.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.config.error.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {

    private static final String URI = "hdfs://host/study";

    @TempDir
    Path temporary;

    @Test
    void aNewFolderBecomesTheMirrorOfOneStudy() throws IOException {
        Path folder = temporary.resolve("study");
        assertEquals(Optional.empty(), Mirror.of(folder));
        Mirror.requireNone(folder);
        Mirror.mark(folder, URI);
        Mirror.mark(folder, URI);
        assertEquals(Optional.of(URI), Mirror.of(folder));
        ConfigException other = assertThrows(ConfigException.class, () -> Mirror.mark(folder, "hdfs://host/other"));
        assertEquals(
                folder + ": 1 problem\n  is the mirror of hdfs://host/study, not of hdfs://host/other; delete it, which"
                        + " loses nothing of that study, or give the study another name",
                other.getMessage());
        assertEquals(Optional.of(URI), Mirror.of(folder));
    }

    @Test
    void aStudyOfThisMachineDoesNotBecomeAMirror() throws IOException {
        Files.writeString(temporary.resolve("study.json"), "{}");
        ConfigException rejected = assertThrows(ConfigException.class, () -> Mirror.mark(temporary, URI));
        assertEquals(
                temporary
                        + ": 1 problem\n  would become the mirror of hdfs://host/study, but holds other files; move it"
                        + " aside, or give the study another name",
                rejected.getMessage());
    }

    @Test
    void nothingIsChangedInAMirror() throws IOException {
        Mirror.mark(temporary, URI);
        ConfigException rejected = assertThrows(ConfigException.class, () -> Mirror.requireNone(temporary));
        assertEquals(
                temporary
                        + ": 1 problem\n  is only the mirror of hdfs://host/study, so nothing can be trained, renamed or"
                        + " deleted in it; continue with ablate --cluster URL --out hdfs://host/study, or copy that folder"
                        + " to this machine",
                rejected.getMessage());
    }
}
