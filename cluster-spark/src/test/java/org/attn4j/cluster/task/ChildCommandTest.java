package org.attn4j.cluster.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.cluster.job.Launch;
import org.attn4j.cluster.job.ProgramFile;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.machine.Cache;
import org.attn4j.cluster.machine.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildCommandTest {

    private static final Place PLACE = new Place("h7", "3", "0002-001", "app-1");

    @TempDir
    private Path folder;

    @Test
    void theProgramTrainsTheRunWithItsOwnThreadsAndSaysWhereItIs() throws Exception {
        ProcessBuilder builder = command(Processor.name(), Optional.empty());
        List<String> words = builder.command();
        assertTrue(
                words.containsAll(List.of("-Xmx3g", "-Dattn4j.child=true", "-Dattn4j.place.host=h7")), words::toString);
        assertEquals(
                List.of(
                        "-jar",
                        "/program/attn4j.jar",
                        "train",
                        "/cache/study.json",
                        "--variant",
                        "eca",
                        "--seed",
                        "7",
                        "--out",
                        folder.toString(),
                        "--mixed",
                        "--plugins",
                        "/program/plugins-0"),
                words.subList(words.indexOf("-jar"), words.size()));
        assertEquals("4", builder.environment().get("OMP_NUM_THREADS"));
        assertEquals(folder.toFile(), builder.directory());
    }

    @Test
    void whatSuitsOneProcessorGoesToThatProcessorOnly() throws Exception {
        assertEquals(
                "SkylakeX",
                command(Processor.name(), Optional.empty()).environment().get("OPENBLAS_CORETYPE"));
        assertEquals(
                System.getenv("OPENBLAS_CORETYPE"),
                command("another", Optional.empty()).environment().get("OPENBLAS_CORETYPE"));
    }

    @Test
    void theDatasCopyReplacesThePath() throws Exception {
        List<String> words =
                command("another", Optional.of(Path.of("/cache/data/x"))).command();
        assertEquals("/dataset/path=/cache/data/x", words.get(words.indexOf("--set") + 1));
    }

    private ProcessBuilder command(String processor, Optional<Path> data) throws Exception {
        Launch launch = new Launch(
                4,
                List.of("-Xmx3g"),
                List.of("--plugins", "{program}/plugins-0"),
                Map.of("OMP_NUM_THREADS", "4"),
                processor,
                Map.of("OPENBLAS_CORETYPE", "SkylakeX"),
                List.of(),
                new ProgramFile("study.json", "", 0, ""),
                null);
        return new ChildCommand(launch, new Cache(folder.resolve("cache")), Path.of("/program"), data)
                .builder(new RunSpec("eca-s7", "eca", 7, "0123456789ab"), Path.of("/cache/study.json"), folder, PLACE);
    }
}
