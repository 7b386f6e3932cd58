package org.attn4j.study.result;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunReader;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunResult;

/** A folder among a study's runs that the study does not plan. */
final class UnplannedRun {

    private UnplannedRun() {}

    /** One sentence on what the folder holds. */
    static String note(RunFolder folder) {
        String name = "runs/" + folder.path().getFileName();
        if (!Files.exists(folder.run())) {
            return name + " is not a run of this study and is ignored";
        }
        try {
            return name + " is not in the plan and is not counted"
                    + result(folder).map(run -> ": " + text(run)).orElse("");
        } catch (DataException damaged) {
            return name + " is not in the plan and cannot be read: " + damaged.getMessage();
        }
    }

    private static Optional<RunResult> result(RunFolder folder) {
        RunRecord record = Json.read(folder.run(), RunRecord.class);
        return new RunReader(new ArrayList<>()).find(new RunId(record.variant(), record.seed()), folder);
    }

    private static String text(RunResult run) {
        String epochs = run.record().state().name().toLowerCase(Locale.ROOT) + ", "
                + run.epochs().size() + " of " + run.record().epochs() + " epochs";
        return epochs
                + run.last()
                        .map(row -> String.format(Locale.ROOT, ", test accuracy %.2f %%", 100 * row.testAccuracy()))
                        .orElse("");
    }
}
