package org.attn4j.cli.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.cli.console.TextTable;
import org.attn4j.cli.progress.DurationText;
import org.attn4j.study.live.RunActivity;
import org.attn4j.study.live.RunStatus;
import org.attn4j.study.live.StudyStatus;

/** The state of a study as text: a sentence, a table of runs, and the causes of failures. */
final class StatusText {

    /** Of a larger study, the table leaves out the runs that are done or have not begun. */
    private static final int MOST_ROWS = 20;

    private StatusText() {}

    static String of(StudyStatus study) {
        if (study.runs().isEmpty()) {
            return study.name() + ": nothing has begun\n";
        }
        StringBuilder text = new StringBuilder(study.name() + ": " + sentence(study) + "\n");
        List<RunStatus> shown = shown(study.runs());
        if (!shown.isEmpty()) {
            text.append(table(shown));
        }
        shown.forEach(run -> run.failure()
                .ifPresent(cause ->
                        text.append(run.run()).append(": ").append(cause).append('\n')));
        return text.toString();
    }

    private static List<RunStatus> shown(List<RunStatus> runs) {
        return runs.size() <= MOST_ROWS
                ? runs
                : runs.stream()
                        .filter(run -> run.activity() != RunActivity.DONE && run.activity() != RunActivity.WAITING)
                        .toList();
    }

    private static String sentence(StudyStatus study) {
        List<String> counts = new ArrayList<>();
        for (RunActivity activity : RunActivity.values()) {
            int count = study.count(activity);
            if (count > 0) {
                counts.add(count + " " + word(activity));
            }
        }
        return String.join(", ", counts)
                + study.imagesPerSecond()
                        .map(rate -> String.format(Locale.ROOT, "; %.0f images/s", rate))
                        .orElse("")
                + study.secondsLeft().map(left -> "; " + time(left) + " left").orElse("");
    }

    private static TextTable table(List<RunStatus> runs) {
        TextTable table = new TextTable("RUN", "STATE", "EPOCHS", "OF", "TEST ACC.", "IMAGES/S", "TIME LEFT");
        for (RunStatus run : runs) {
            table.row(
                    run.run(),
                    word(run.activity()),
                    run.epochsDone(),
                    run.epochs().map(String::valueOf).orElse(""),
                    number("%.4f", run.testAccuracy()),
                    number("%.0f", run.imagesPerSecond()),
                    run.secondsLeft()
                            .filter(left -> left > 0)
                            .map(StatusText::time)
                            .orElse(""));
        }
        return table;
    }

    private static String number(String format, Optional<Double> value) {
        return value.map(number -> String.format(Locale.ROOT, format, number)).orElse("");
    }

    private static String time(double seconds) {
        return DurationText.text(Duration.ofSeconds(Math.round(seconds)));
    }

    private static String word(RunActivity activity) {
        return activity.name().toLowerCase(Locale.ROOT);
    }
}
