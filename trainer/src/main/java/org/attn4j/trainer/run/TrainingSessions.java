package org.attn4j.trainer.run;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.TrainingSession;

/** The sittings of a run: those that its run.json tells of, and this one. */
final class TrainingSessions {

    private final List<TrainingSession> earlier;
    private final String command;
    private final Instant begun = Instant.now();
    private int epochsBefore;

    private TrainingSessions(List<TrainingSession> earlier, String command) {
        this.earlier = earlier;
        this.command = command;
    }

    /** The sittings of a run that nobody has worked on. */
    static TrainingSessions first(String command) {
        return new TrainingSessions(List.of(), command);
    }

    /**
     * The sittings of a folder.
     *
     * @param warnings told where run.json cannot be read: the checkpoints are the truth, so the run goes on without what
     *     it said of earlier sittings
     */
    static TrainingSessions in(RunFolder folder, String command, Consumer<String> warnings) {
        if (!Files.exists(folder.run())) {
            return first(command);
        }
        try {
            return new TrainingSessions(Json.read(folder.run(), RunRecord.class).sittings(), command);
        } catch (DataException damaged) {
            warnings.accept(
                    damaged.getMessage() + "; what it said of earlier sittings is lost, the checkpoints are not");
            return first(command);
        }
    }

    /** This sitting goes on after so many epochs. */
    void goOnAfter(int epochs) {
        epochsBefore = epochs;
    }

    /** All sittings, this one last: it saves now, with so many epochs finished. */
    List<TrainingSession> now(int epochsDone) {
        List<TrainingSession> all = new ArrayList<>(earlier);
        all.add(new TrainingSession(begun.toString(), Instant.now().toString(), epochsBefore, epochsDone, command));
        return all;
    }
}
