package org.attn4j.trainer.run;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.Place;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.TrainingSession;

/** The training sessions of a run: those in its run.json, and the current one. */
final class TrainingSessions {

    private final List<TrainingSession> earlier;
    private final String command;
    private final Optional<Place> place;
    private final Instant begun = Instant.now();
    private int epochsBefore;

    private TrainingSessions(List<TrainingSession> earlier, ProvenanceView now) {
        this.earlier = earlier;
        this.command = now.command().orElse("");
        this.place = now.place();
    }

    /** The sessions of a run that has not been trained before. */
    static TrainingSessions ofNewRun(ProvenanceView now) {
        return new TrainingSessions(List.of(), now);
    }

    /**
     * Reads the sessions of a run's folder.
     *
     * @param now the facts of this process
     * @param warnings receives a warning if run.json cannot be read; the run can still resume from its checkpoints,
     *     without the earlier sessions
     */
    static TrainingSessions ofFolder(RunFolder folder, ProvenanceView now, Consumer<String> warnings) {
        if (!Files.exists(folder.run())) {
            return ofNewRun(now);
        }
        try {
            return new TrainingSessions(Json.read(folder.run(), RunRecord.class).sittings(), now);
        } catch (DataException damaged) {
            warnings.accept(damaged.getMessage()
                    + "; its list of earlier training sessions is lost, but the checkpoints are not");
            return ofNewRun(now);
        }
    }

    /** Records that the current session resumed after this many epochs. */
    void resumedAfter(int epochs) {
        epochsBefore = epochs;
    }

    /** All sessions, the current one last, saved now with this many epochs finished. */
    List<TrainingSession> upTo(int epochsDone) {
        List<TrainingSession> all = new ArrayList<>(earlier);
        all.add(new TrainingSession(
                begun.toString(),
                Instant.now().toString(),
                epochsBefore,
                epochsDone,
                command,
                Integer.getInteger(TrainingSession.CONCURRENT, 1),
                place));
        return all;
    }
}
