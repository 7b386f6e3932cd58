package org.attn4j.cli.progress;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/**
 * The line of the progress bar: label, bar, percentage, message. The library's own line also shows counts and time, which
 * leaves no room for the message in 80 columns. Here the bar takes the width that the text leaves, and is omitted if that
 * is small.
 */
final class BarLine implements ProgressBarRenderer {

    /** A shorter bar shows no more than the percentage. */
    private static final int SHORTEST = 8;

    private static final int BRACKETS = 2;

    @Override
    public String render(ProgressState progress, int maxLength) {
        return text(progress.getTaskName(), progress.getNormalizedProgress(), progress.getExtraMessage(), maxLength);
    }

    /** Renders the line with at most this length; the share is in [0, 1]. */
    static String text(String label, double share, String message, int maxLength) {
        String words = String.format(Locale.ROOT, "%3.0f%% %s", Math.floor(100 * share), message)
                .stripTrailing();
        int room = maxLength - label.length() - words.length() - BRACKETS - 2;
        String line = room < SHORTEST ? label + " " + words : label + " [" + bar(share, room) + "] " + words;
        return line.substring(0, Math.min(line.length(), maxLength));
    }

    private static String bar(double share, int length) {
        int full = (int) Math.floor(share * length);
        String head = full < length ? ">" : "";
        return "=".repeat(full) + head + " ".repeat(length - full - head.length());
    }
}
