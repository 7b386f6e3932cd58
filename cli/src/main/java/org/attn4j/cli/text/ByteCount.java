package org.attn4j.cli.text;

import java.util.Locale;

/** Formats sizes of files, in powers of ten as disks are sold. */
public final class ByteCount {

    private static final double THOUSAND = 1000;
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private ByteCount() {}

    /** Such as {@code 612 kB}, {@code 12.3 MB} or {@code 1.5 GB}. */
    public static String text(long bytes) {
        double size = bytes / THOUSAND;
        int unit = 0;
        while (size >= THOUSAND && unit < UNITS.length - 1) {
            size /= THOUSAND;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
