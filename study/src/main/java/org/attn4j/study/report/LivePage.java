package org.attn4j.study.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.study.live.StatusReader;
import org.attn4j.study.live.StudyStatus;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.study.result.StudyResults;

/**
 * The report as a page that is served: with what the runs are doing, and with a script that replaces its parts when the
 * server says that files have changed. It requests itself and the address {@code events} beside it.
 */
public final class LivePage {

    private LivePage() {}

    /**
     * The page of a study or of the runs in a folder.
     *
     * @param now the moment that remaining times are counted from
     * @throws org.attn4j.core.error.DataException if study.json is damaged
     */
    public static String html(StudyFolder folder, StudyResults results, Instant now) {
        VariantTable table = VariantTable.of(results);
        StudyStatus status = StatusReader.status(folder, results, now);
        return new Page(table, ResultsJson.of(table), StudyFile.configuration(folder, results), Optional.of(status))
                .html();
    }

    /** A page with a sentence, which is replaced when files change: nothing has begun, or a file is damaged. */
    public static String message(String title, String sentence) {
        PageScript script = PageScript.of(List.of("waiting.js"));
        return PageTemplate.render(
                "waiting.html",
                Map.of(
                        "title",
                        title,
                        "sentence",
                        sentence,
                        "live",
                        true,
                        "style",
                        PageScript.resource("style.css"),
                        "colours",
                        Palette.properties(),
                        "script",
                        script.text(),
                        "scriptHash",
                        script.hash()));
    }
}
