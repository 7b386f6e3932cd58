package org.attn4j.dataset.folder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The supported image formats. */
enum ImageFormat {
    /** Begins with the marker start of image and ends with end of image; some writers append bytes. */
    JPEG(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, new byte[] {(byte) 0xFF, (byte) 0xD9}),
    /** Begins with the signature, ends with the empty chunk IEND. */
    PNG(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, "IEND".getBytes(StandardCharsets.US_ASCII));

    /** Maximum distance in bytes of the end marker from the end of the file. */
    private static final int TAIL = 1 << 16;

    private final byte[] beginning;
    private final byte[] ending;

    ImageFormat(byte[] beginning, byte[] ending) {
        this.beginning = beginning;
        this.ending = ending;
    }

    /** The format with these first bytes. */
    static Optional<ImageFormat> of(byte[] bytes) {
        for (ImageFormat format : values()) {
            if (bytes.length >= format.beginning.length
                    && Arrays.equals(bytes, 0, format.beginning.length, format.beginning, 0, format.beginning.length)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether the file has its end marker: a cheap check that detects truncated files. */
    boolean hasEndMarker(byte[] bytes) {
        int first = Math.max(beginning.length, bytes.length - TAIL);
        for (int i = bytes.length - ending.length; i >= first; i--) {
            if (Arrays.equals(bytes, i, i + ending.length, ending, 0, ending.length)) {
                return true;
            }
        }
        return false;
    }
}
