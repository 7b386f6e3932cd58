package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers beside a study whose runs train in two processes: nothing that they do disturbs it, and they never fail. */
class ReadersIT {

    /** Readings at least; more if the study trains longer. */
    private static final int READINGS = 100;

    private static final String STUDY = Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 12");

    @TempDir
    private Path folder;

    @Test
    void readersAndAStudyDoNotDisturbEachOther() throws Exception {
        Path configuration = Sample.write(folder, STUDY);
        Program program = new Program(folder);
        Path log = folder.resolve("log.txt");
        Process study = program.builder("ablate", "tiny.json", "--out", "read", "--workers", "2")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        FolderWatch.awaitChange(folder.resolve("read/runs"), ".lock", study);

        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Integer>> readers = new ArrayList<>();
        readers.add(threads.submit(() -> readings(study, "report", "read")));
        readers.add(threads.submit(() -> readings(study, "report", "read")));
        readers.add(threads.submit(() -> readings(study, "plan", configuration.toString(), "--out", "read")));
        int read = apart(program, study);
        for (Future<Integer> reader : readers) {
            read += result(reader);
        }
        threads.shutdown();
        assertEquals(0, study.waitFor(), Files.readString(log));
        assertTrue(read >= READINGS, read + " readings");
        assertTrue(!Files.readString(log).contains("the report is not written"), Files.readString(log));

        var alone = program.run("ablate", "tiny.json", "--out", "alone", "--workers", "2");
        assertEquals(0, alone.exit(), alone.all());
        SameStudies.assertSame(folder.resolve("alone"), folder.resolve("read"));
        for (String table : List.of("runs/none-s1", "runs/eca-s1", "report", "")) {
            assertEquals(
                    names(folder.resolve("alone").resolve(table)),
                    names(folder.resolve("read").resolve(table)));
        }
    }

    /** Reads in this process, a share of the readings and on until the study ends. */
    private int readings(Process study, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        for (String argument : arguments) {
            all.add(argument.equals("read") ? folder.resolve("read").toString() : argument);
        }
        int readings = 0;
        while (study.isAlive() || readings < READINGS / 3) {
            Recorder recorder = Recorder.pipe();
            int exit = new Application(recorder.console()).run(all.toArray(String[]::new));
            assertEquals(0, exit, all + ": " + recorder.notes());
            readings++;
        }
        return readings;
    }

    /** Reads in processes of their own, as users do. */
    private static int apart(Program program, Process study) {
        int readings = 0;
        while (study.isAlive() || readings == 0) {
            var report = program.run("report", "read");
            assertEquals(0, report.exit(), report.all());
            assertEquals("", report.err());
            readings++;
        }
        return readings;
    }

    private static int result(Future<Integer> reader) throws InterruptedException {
        try {
            return reader.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }

    private static List<String> names(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
