package org.attn4j.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/** Runs that write fabricated folders, and fail where the script says so. */
final class ScriptedFactory implements RunFactory {

    private final List<String> trained = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Supplier<? extends Throwable>> building = new LinkedHashMap<>();
    private final Map<String, Supplier<? extends Throwable>> training = new LinkedHashMap<>();
    private final Map<String, String> recorded = new LinkedHashMap<>();

    /** The run of this folder name cannot be built. */
    ScriptedFactory failsToBuild(String run, Supplier<? extends Throwable> failure) {
        building.put(run, failure);
        return this;
    }

    /** The run of this folder name begins and ends with what is thrown; its run.json still says that it began. */
    ScriptedFactory failsToTrain(String run, Supplier<? extends Throwable> failure) {
        training.put(run, failure);
        return this;
    }

    /** The same, and the run records this cause itself, as the trainer does. */
    ScriptedFactory failsRecording(String run, String cause, Supplier<? extends Throwable> failure) {
        recorded.put(run, cause);
        return failsToTrain(run, failure);
    }

    /** Nothing fails any more. */
    void mend() {
        building.clear();
        training.clear();
    }

    /** The runs whose training was begun, in order; the list is emptied. */
    List<String> trained() {
        List<String> copy = List.copyOf(trained);
        trained.clear();
        return copy;
    }

    @Override
    public TrainingRun create(RunRequest request) {
        String name = request.id().folderName();
        raise(building.get(name));
        return () -> {
            trained.add(name);
            int epochs = request.configuration().training().epochs();
            FabricatedRun run = new FabricatedRun(request.id(), epochs, 0.8)
                    .configured(request.configuration().tree());
            if (recorded.containsKey(name) && training.containsKey(name)) {
                run.stopped(request.folder(), RunState.FAILED, recorded.get(name), 1);
            } else if (training.containsKey(name)) {
                run.stopped(request.folder(), RunState.STARTED, "", 1);
            }
            raise(training.get(name));
            run.done(request.folder());
            return run.record(RunState.DONE, "", epochs);
        };
    }

    private static void raise(Supplier<? extends Throwable> failure) {
        if (failure == null) {
            return;
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
