package org.attn4j.cli.doctor;

import java.util.Locale;

/** Bytes in words. */
final class ByteSizes {

    static final long MEGABYTE = 1024 * 1024;
    static final long GIGABYTE = 1024 * MEGABYTE;

    private ByteSizes() {}

    /** Such as 512 MB or 23.5 GB. */
    static String text(long bytes) {
        return bytes < GIGABYTE
                ? bytes / MEGABYTE + " MB"
                : String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }
}
