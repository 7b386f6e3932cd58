package org.attn4j.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.TrainingSession;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.fake.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSessionsTest {

    /** Stops a run like a kill: no code of the run catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    private final RunListener recordWarnings = new RunListener() {
        @Override
        public void warning(RunId run, String message) {
            warnings.add(message);
        }
    };

    private void train(RunListener listener) {
        World world = new World(listener);
        world.run(folder, 1, world.configuration()).train();
    }

    private void trainUntilKilledAfter(int epoch) {
        RunListener killer = new RunListener() {
            @Override
            public void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
                if (row.epoch() == epoch) {
                    throw new Killed();
                }
            }
        };
        assertThrows(Killed.class, () -> train(killer));
    }

    private List<TrainingSession> sessions() {
        return Json.read(new RunFolder(folder).run(), RunRecord.class).sittings();
    }

    private static List<Integer> epochs(TrainingSession session) {
        return List.of(session.epochsBefore(), session.epochsAfter());
    }

    @Test
    void everySessionIsKeptWithItsEpochsTimesAndCommand() {
        trainUntilKilledAfter(1);
        trainUntilKilledAfter(2);
        train(recordWarnings);
        List<TrainingSession> all = sessions();
        assertEquals(
                List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3)),
                all.stream().map(TrainingSessionsTest::epochs).toList());
        Instant time = Instant.EPOCH;
        for (TrainingSession session : all) {
            assertEquals("attn4j train test.json", session.command());
            for (String instant : List.of(session.begun(), session.saved())) {
                assertFalse(Instant.parse(instant).isBefore(time), all.toString());
                time = Instant.parse(instant);
            }
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void aDamagedRecordLosesOnlyTheSessionsAndIsReported() throws IOException {
        trainUntilKilledAfter(2);
        Path record = new RunFolder(folder).run();
        Files.writeString(record, "{\"study\": ");
        train(recordWarnings);
        assertEquals(List.of(2, 3), epochs(sessions().get(0)));
        assertEquals(1, sessions().size());
        assertEquals(1, warnings.size());
        assertEquals(
                "; its list of earlier training sessions is lost, but the checkpoints are not",
                warnings.get(0).substring(warnings.get(0).indexOf(';')));
    }

    @Test
    void recordsOfOlderVersionsHaveNoSessions() throws IOException {
        train(recordWarnings);
        Path record = new RunFolder(folder).run();
        String text = Files.readString(record);
        Files.writeString(record, text.substring(0, text.lastIndexOf(",", text.indexOf("\"sittings\""))) + "}");
        assertEquals(List.of(), sessions());
    }
}
