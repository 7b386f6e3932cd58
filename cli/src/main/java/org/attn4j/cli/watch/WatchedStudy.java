package org.attn4j.cli.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.error.DataException;
import org.attn4j.study.live.StatusReader;
import org.attn4j.study.live.StudyStatus;
import org.attn4j.study.report.LivePage;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.study.result.StudyResults;

/** What is shown of a folder. The results are read once per change; remaining times are computed at each call. Safe for any thread. */
public final class WatchedStudy {

    private final StudyFolder folder;
    private final ResultReader reader;
    private final FolderPoller poller;
    private long version;
    private Optional<StudyResults> results = Optional.empty();

    /** A study that changes as the poller says. */
    public WatchedStudy(StudyFolder folder, ResultReader reader, FolderPoller poller) {
        this.folder = folder;
        this.reader = reader;
        this.poller = poller;
    }

    /**
     * The state now; without runs if nothing has begun.
     *
     * @throws DataException if a file is damaged
     */
    public StudyStatus status() {
        return results()
                .map(found -> StatusReader.status(folder, found, Instant.now()))
                .orElseGet(() -> new StudyStatus(name(), List.of(), Optional.empty(), Optional.empty()));
    }

    /** The page now: the report, or a sentence that says why there is none. */
    String page() {
        try {
            return results()
                    .map(found -> LivePage.html(folder, found, Instant.now()))
                    .orElseGet(() -> LivePage.message(
                            "Nothing has begun",
                            folder.path() + " holds neither a study nor a run yet. attn4j ablate and attn4j train write"
                                    + " there with --out " + folder.path() + "."));
        } catch (DataException damaged) {
            return LivePage.message("The results cannot be read", damaged.getMessage());
        }
    }

    private String name() {
        return String.valueOf(folder.path().toAbsolutePath().normalize().getFileName());
    }

    private synchronized Optional<StudyResults> results() {
        long now = poller.version();
        if (now != version) {
            results = reader.find(folder);
            version = now;
        }
        return results;
    }
}
