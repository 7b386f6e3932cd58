package org.attn4j.dataset.folder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of image file that are read. */
enum ImageKind {
    /** Begins with start of image, ends with end of image; some writers append bytes. */
    JPEG(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, new byte[] {(byte) 0xFF, (byte) 0xD9}),
    /** Begins with the signature, ends with the empty chunk IEND. */
    PNG(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, "IEND".getBytes(StandardCharsets.US_ASCII));

    /** How many bytes from the end the ending may begin. */
    private static final int TAIL = 1 << 16;

    private final byte[] beginning;
    private final byte[] ending;

    ImageKind(byte[] beginning, byte[] ending) {
        this.beginning = beginning;
        this.ending = ending;
    }

    /** The kind that the first bytes tell. */
    static Optional<ImageKind> of(byte[] bytes) {
        for (ImageKind kind : values()) {
            if (bytes.length >= kind.beginning.length
                    && Arrays.equals(bytes, 0, kind.beginning.length, kind.beginning, 0, kind.beginning.length)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether the file has its ending: cheap, and finds what was cut short. */
    boolean isWhole(byte[] bytes) {
        int first = Math.max(beginning.length, bytes.length - TAIL);
        for (int i = bytes.length - ending.length; i >= first; i--) {
            if (Arrays.equals(bytes, i, i + ending.length, ending, 0, ending.length)) {
                return true;
            }
        }
        return false;
    }
}
