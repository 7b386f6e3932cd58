package org.attn4j.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterFolderTest {

    private static final Path USUAL = Path.of("results", "tiny");

    @Test
    void aPathIsSharedUnderItsUri(@TempDir Path folder) {
        String uri = folder.toUri().toString().replaceAll("/$", "");
        assertEquals(new ClusterFolder(uri, new StudyFolder(folder), true), ClusterFolder.of(folder.toString(), USUAL));
        assertEquals(new ClusterFolder(uri, new StudyFolder(folder), true), ClusterFolder.of(uri, USUAL));
        assertEquals(
                uri + "/absent", ClusterFolder.of(folder + "/absent/", USUAL).root());
    }

    @Test
    void anotherUriIsMirroredInTheUsualFolder() {
        assertEquals(
                new ClusterFolder("hdfs://h:8020/studies/x", new StudyFolder(USUAL), false),
                ClusterFolder.of("hdfs://h:8020/studies/x", USUAL));
    }

    @Test
    void whatLooksLikeAUri() {
        assertTrue(ClusterFolder.isUri("s3a://bucket/x"));
        assertTrue(ClusterFolder.isUri("file:/x"));
        assertFalse(ClusterFolder.isUri("results/x"));
        assertFalse(ClusterFolder.isUri("C:/results"));
    }
}
