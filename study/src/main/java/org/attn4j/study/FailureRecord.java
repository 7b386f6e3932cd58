package org.attn4j.study;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.trainer.RunRequest;

/** Records a failure in run.json, even if the run failed before it could write one. */
final class FailureRecord {

    private FailureRecord() {}

    /**
     * Stores the cause and returns it as one sentence.
     *
     * @param thrown the exception that ended the run
     */
    static String store(RunRequest request, Throwable thrown) throws IOException {
        Optional<RunRecord> stored = StoredRun.find(request.id(), request.folder());
        if (stored.isPresent() && stored.get().state() == RunState.FAILED) {
            return stored.get().failure();
        }
        String cause = sentence(thrown);
        Files.createDirectories(request.folder().path());
        AtomicFile.write(
                request.folder().run(),
                Json.write(
                        stored.map(record -> record.failed(cause)).orElseGet(() -> failedBeforeBuild(request, cause))));
        return cause;
    }

    private static String sentence(Throwable thrown) {
        String message = thrown.getMessage();
        boolean ours = thrown.getClass().getPackageName().startsWith("org.attn4j.core.error");
        return ours ? message : thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** The run failed before its network was built, so sizes are 0 and digests are empty. */
    private static RunRecord failedBeforeBuild(RunRequest request, String cause) {
        return new RunRecord(
                request.configuration().name(),
                request.id().variant(),
                request.id().seed(),
                RunState.FAILED,
                cause,
                0,
                request.configuration().training().epochs(),
                request.configuration().tree(),
                Map.of(),
                new ModelFacts(request.configuration().model().backbone().type(), 0, 0, 0, 0, List.of()),
                new Digests("", "", List.of()),
                List.of());
    }
}
