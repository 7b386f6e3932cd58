package org.attn4j.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.Sample;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.RemoteRuns;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.trainer.RunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the program handles the lines of a driver, and its end. The driver is a shell that prints given lines. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
class ClusterEventsTest {

    private static final String METRICS = """
            epoch,learningRate,trainLoss,trainAccuracy,testLoss,testCrossEntropy,testAccuracy
            1,0.001,2.3,0.1,2.3,2.3,0.25
            """;

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();
    private final List<String> reported = new ArrayList<>();
    private boolean more = true;
    private long seconds;

    @Test
    void theCourseIsShownAndReported() throws IOException {
        Path run = Files.createDirectories(folder.resolve("runs/none-s1"));
        Files.writeString(run.resolve("metrics.csv"), METRICS);
        follow(0, """
                Spark's own line
                attn4j-event {"event":"application","application":"app-7","page":"http://h:4040","driver":1}
                attn4j-event {"event":"executor","executor":"0","host":"h1","cores":8}
                attn4j-event {"event":"executor-too-small","executor":"1","host":"h2","cores":1}
                attn4j-event {"event":"waiting","cores":4}
                attn4j-event {"event":"started","run":"none-s1","host":"h1","executor":"0","attempt":"0001-000"}
                attn4j-event {"event":"epochs","run":"none-s1","state":"STARTED","epochs":1,"host":"h1","executor":"0"}
                attn4j-event {"event":"executor-lost","executor":"0","message":"killed\\nwith details"}
                attn4j-event {"event":"interrupted","run":"none-s1","message":"ExecutorLostFailure"}
                attn4j-event {"event":"started","run":"none-s1","host":"h3","executor":"2","attempt":"0001-001"}
                attn4j-event {"event":"ended","run":"none-s1","state":"DONE","epochs":2,"host":"h3","executor":"2"}
                attn4j-event {"event":"ended","run":"eca-s1","state":"FAILED","message":"its process was ended by signal 9"}
                """);
        assertEquals("""
                cluster: application app-7, http://h:4040; log: driver.log
                cluster: executor 0 on h1 trains 2 runs at a time
                cluster: executor 1 on h2 has 1 core and trains nothing, because a run has 4 threads; set OMP_NUM_THREADS to fewer, or give executors more cores
                cluster: no executor with 4 free cores has joined; runs wait until one does. Start workers, or set OMP_NUM_THREADS to fewer threads
                none seed 1: started on h1, executor 0
                none seed 1: epoch 1, test accuracy 0.2500; 0:30 left
                cluster: executor 0 is gone: killed
                none seed 1: interrupted, will continue elsewhere: ExecutorLostFailure
                none seed 1: continues after epoch 1 on h3, executor 2
                none seed 1: done on h3; 1 of 2 runs ended; 0:20 left
                eca seed 1: failed; 2 of 2 runs ended
                """, recorder.notes());
        assertEquals(
                List.of(
                        "started none-s1",
                        "started none-s1",
                        "ended none-s1",
                        "failed eca-s1: its process was ended by signal 9"),
                reported);
    }

    @Test
    void dataThatNoMachineCanReadEndsTheStudy() {
        DataException thrown = assertThrows(DataException.class, () -> follow(0, """
                attn4j-event {"event":"ended","run":"eca-s1","state":"UNUSABLE","host":"h1","exit":3,"message":"cifar.tar.gz: there is no such file"}
                """));
        assertEquals("on h1: cifar.tar.gz: there is no such file", thrown.getMessage());
    }

    @Test
    void aPluginThatCannotBeUsedConcernsItsRunOnly() throws IOException {
        follow(0, """
                attn4j-event {"event":"ended","run":"eca-s1","state":"UNUSABLE","host":"h1","exit":4,"message":"x.jar: broken"}
                """);
        assertEquals(List.of("failed eca-s1: x.jar: broken"), reported);
    }

    @Test
    void aDriverThatGivesUpSaysWhy() throws IOException {
        assertEquals(
                log()
                        + ": 1 problem\n"
                        + "  the cluster has given up: it is gone; details are in this file, and the same command"
                        + " continues the study",
                assertThrows(ConfigException.class, () -> follow(0, """
                        attn4j-event {"event":"error","message":"it is gone"}
                        """)).getMessage());
        Files.writeString(log(), "INFO x\nError: Master must start with spark\n");
        assertEquals(
                log()
                        + ": 1 problem\n"
                        + "  the driver ended with exit code 1: Error: Master must start with spark; its messages are"
                        + " in this file, and the same command continues the study",
                assertThrows(ConfigException.class, () -> follow(1, "")).getMessage());
    }

    @Test
    void nothingIsReadOnceNoMoreRunsAreWanted() throws IOException {
        more = false;
        follow(1, """
                attn4j-event {"event":"started","run":"none-s1","host":"h1","executor":"0"}
                attn4j-event {"event":"started","run":"eca-s1","host":"h1","executor":"0"}
                """);
        assertEquals(List.of("started none-s1"), reported);
    }

    private Path log() {
        return folder.resolve("driver.log");
    }

    private void follow(int exit, String lines) throws IOException {
        Files.writeString(folder.resolve("lines"), lines);
        Map<String, RunRequest> runs = runs();
        // Each look at the clock is ten seconds after the one before.
        ClusterProgress progress = new ClusterProgress(
                recorder.console(), List.copyOf(runs.values()), () -> 1_000_000_000L * 10 * seconds++);
        ClusterEvents events = new ClusterEvents(
                runs, progress, new SameData(), new Reports(), 4, lines.isEmpty() || exit != 0 ? log() : shown(lines));
        try (DriverProcess driver = DriverProcess.start(
                new ProcessBuilder("sh", "-c", "cat lines; exit " + exit).directory(folder.toFile()))) {
            events.followToTheEnd(driver);
        }
    }

    /** The log's name in messages. */
    private Path shown(String lines) {
        return lines.contains("application") ? Path.of("driver.log") : log();
    }

    private Map<String, RunRequest> runs() {
        Path file = Sample.write(folder, Sample.STUDY);
        StudyConfiguration study = new StudyConfigurationReader(
                        PluginDiscovery.discover(List.of()), PluginDiscovery.accelerators(notice -> {}))
                .read(ConfigDocument.load(file, List.of(), StudyConfigurationReader.DEFAULTS));
        Map<String, RunRequest> runs = new LinkedHashMap<>();
        study.variants().forEach((variant, configuration) -> {
            RunId id = new RunId(variant, 1);
            runs.put(
                    id.folderName(),
                    new RunRequest(
                            id,
                            configuration,
                            new RunFolder(folder.resolve("runs").resolve(id.folderName()))));
        });
        return runs;
    }

    private final class Reports implements RemoteRuns.Reports {

        @Override
        public void started(RunId run) {
            reported.add("started " + run);
        }

        @Override
        public void ended(RunId run) {
            reported.add("ended " + run);
        }

        @Override
        public void failed(RunId run, String cause) {
            reported.add("failed " + run + ": " + cause);
        }

        @Override
        public boolean more() {
            return more;
        }
    }
}
