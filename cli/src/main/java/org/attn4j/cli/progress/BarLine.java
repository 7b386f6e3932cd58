package org.attn4j.cli.progress;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/**
 * The bar's line: label, bar, share, message. The library's own line also counts images and time, which leaves no room
 * on 80 columns for what the message says; so here the bar takes what the words leave, and goes where that is little.
 */
final class BarLine implements ProgressBarRenderer {

    /** A shorter bar says no more than the share beside it. */
    private static final int SHORTEST = 8;

    private static final int BRACKETS = 2;

    @Override
    public String render(ProgressState progress, int maxLength) {
        return text(progress.getTaskName(), progress.getNormalizedProgress(), progress.getExtraMessage(), maxLength);
    }

    /** The line, at most so long; share is 0..1. */
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
