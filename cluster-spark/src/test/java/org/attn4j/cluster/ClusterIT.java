package org.attn4j.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study on a standalone cluster that loses a worker and its driver ends with the bytes of one machine. */
class ClusterIT {

    /** Six runs of four epochs. */
    private static final String STUDY = Studies.of("[1, 2, 3]", 4, 200);

    /** Far more than a process takes that ends by itself; only one that does not reaches it. */
    private static final int SECONDS = 60;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aStudyThatLosesAWorkerAndItsDriverEndsWithTheBytesOfOneMachine() throws Exception {
        Files.writeString(folder.resolve("tiny.json"), STUDY);
        Attn4j program = new Attn4j(folder);
        program.run(0, "ablate", "tiny.json", "--out", "local");
        Path shared = folder.resolve("shared");
        String killed;
        Set<ProcessHandle> children = new HashSet<>();
        try (SparkProcesses spark = new SparkProcesses(folder)) {
            Process first = spark.worker("first", 1);
            Process second = spark.worker("second", 1);
            Path log = folder.resolve("first-driver.log");
            Process driver = program.builder(log, arguments(spark)).start();
            killed = Awaited.value("an epoch on the first worker", driver, () -> trainedOn("first", spark));
            children.addAll(killWorker(first));
            Awaited.value("another attempt at " + killed, driver, () -> attempts(killed) > 1 ? true : null);
            Awaited.value(
                    "an epoch of that attempt", driver, () -> pointers(killed) > 1 || !begun(killed) ? true : null);
            children.addAll(killDriver(driver, second));
            spark.worker("third", 1);
            String output = program.run(0, arguments(spark));
            assertTrue(output.contains("tiny: accuracy of the last epoch"), output);
            assertEquals(0, second.descendants().filter(ClusterIT::trains).count());
        }
        for (ProcessHandle child : children) {
            assertFalse(child.isAlive(), "a run outlives its executor: process " + child.pid());
        }
        Studies.assertSame(folder.resolve("local"), shared);
        assertPlaces(shared, killed.replaceFirst("\\.[0-9a-f]{12}$", ""));
        assertEquals(List.of(), names(shared.resolve("cluster/runs")));
        // A study's folder like any other: what a worker left is no reason to train again.
        String again = program.run(0, "ablate", "tiny.json", "--out", "shared");
        assertTrue(again.contains("0 of 6 runs to train"), again);
    }

    private String[] arguments(SparkProcesses spark) {
        return new String[] {
            "ablate",
            "tiny.json",
            "--cluster",
            spark.url(),
            "--cluster-set",
            "spark.attn4j.cache=" + folder.resolve("cache"),
            "--out",
            "shared"
        };
    }

    /** A run that has finished an epoch on the worker, and is still being trained; null if there is none. */
    private String trainedOn(String worker, SparkProcesses spark) throws IOException {
        for (String run : names(folder.resolve("shared/cluster/runs"))) {
            for (String attempt : names(folder.resolve("shared/cluster/runs").resolve(run))) {
                Path pointer = folder.resolve("shared/cluster/runs")
                        .resolve(run)
                        .resolve(attempt)
                        .resolve("pointer.json");
                if (Files.exists(pointer)) {
                    JsonNode facts = MAPPER.readTree(pointer.toFile());
                    boolean started = facts.path("state").asText().equals("STARTED")
                            && facts.path("epochs").asInt() < 3;
                    if (started && spark.has(worker, facts.path("executor").asText())) {
                        return run;
                    }
                }
            }
        }
        return null;
    }

    /** Kills a worker and its executor; its run must end by itself. */
    private static Set<ProcessHandle> killWorker(Process worker) throws Exception {
        List<ProcessHandle> below = worker.descendants().toList();
        Set<ProcessHandle> children =
                new HashSet<>(below.stream().filter(ClusterIT::trains).toList());
        assertEquals(1, children.size(), "processes of runs");
        worker.destroyForcibly();
        below.stream().filter(process -> !children.contains(process)).forEach(ProcessHandle::destroyForcibly);
        awaitEnd(children);
        return children;
    }

    /** Kills the program; its driver, the executors and their runs must end by themselves. */
    private static Set<ProcessHandle> killDriver(Process program, Process worker) throws Exception {
        Set<ProcessHandle> drivers = new HashSet<>(program.descendants().toList());
        assertEquals(1, drivers.size(), "drivers");
        Set<ProcessHandle> below = new HashSet<>(worker.descendants().toList());
        program.destroyForcibly();
        awaitEnd(drivers);
        awaitEnd(below);
        return below;
    }

    private static void awaitEnd(Set<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Whether a process is that of a run, and neither an executor nor the helper by which Java starts one. */
    private static boolean trains(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("attn4j.jar train "))
                .isPresent();
    }

    private int attempts(String run) throws IOException {
        return names(folder.resolve("shared/cluster/runs").resolve(run)).size();
    }

    private boolean begun(String run) {
        return Files.isDirectory(folder.resolve("shared/cluster/runs").resolve(run));
    }

    private int pointers(String run) throws IOException {
        int found = 0;
        for (String attempt : names(folder.resolve("shared/cluster/runs").resolve(run))) {
            if (Files.exists(folder.resolve("shared/cluster/runs")
                    .resolve(run)
                    .resolve(attempt)
                    .resolve("pointer.json"))) {
                found++;
            }
        }
        return found;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException absent) {
            return List.of();
        }
    }

    /** Each session says where it was; the run that was interrupted continued after its last epoch, on another executor. */
    private static void assertPlaces(Path study, String killed) throws IOException {
        for (String run : Studies.runs(study)) {
            for (JsonNode session : Studies.record(study, run).path("sittings")) {
                assertEquals("127.0.0.1", session.path("place").path("host").asText(), run);
                assertTrue(session.path("place").path("attempt").asText().matches("\\d{4}-\\d{3}"), run);
            }
        }
        JsonNode sessions = Studies.record(study, killed).path("sittings");
        assertTrue(sessions.size() > 1, () -> killed + " has one session: " + sessions);
        assertTrue(sessions.get(1).path("epochsBefore").asInt() > 0, () -> "started over: " + sessions);
        assertTrue(
                !sessions.get(0).path("place").equals(sessions.get(1).path("place")),
                () -> "in the same place: " + sessions);
    }
}
