package org.attn4j.cli.process;

import java.util.function.Consumer;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.trainer.RunListener;

/** Turns the lines of a child's standard output into calls of a listener. */
final class EventReader {

    private final RunId run;
    private final RunFolder folder;
    private final RunListener listener;
    private final Consumer<String> others;

    /**
     * Creates a reader.
     *
     * @param folder where the child's run is
     * @param others receives lines that are no events: native libraries may print
     */
    EventReader(RunId run, RunFolder folder, RunListener listener, Consumer<String> others) {
        this.run = run;
        this.folder = folder;
        this.listener = listener;
        this.others = others;
    }

    void accept(String line) {
        RunEvent event;
        try {
            event = Json.parse(line, RunEvent.class);
        } catch (DataException noEvent) {
            others.accept(line);
            return;
        }
        event.started()
                .ifPresent(it ->
                        listener.started(run, it.epochs(), it.epochsDone(), it.batchesPerEpoch(), it.batchSize()));
        event.batch().ifPresent(it -> listener.batchDone(run, it.epoch(), it.batch(), it.loss()));
        event.testing().ifPresent(it -> listener.testing(run, it.epoch(), it.imagesDone(), it.images()));
        event.epoch().ifPresent(it -> listener.epochDone(run, it.row(), it.timing(), it.best()));
        event.done().ifPresent(it -> listener.done(run, Json.read(folder.evaluation(), Evaluation.class)));
        event.warning().ifPresent(it -> listener.warning(run, it));
    }
}
