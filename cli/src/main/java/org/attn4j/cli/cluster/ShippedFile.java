package org.attn4j.cli.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that every machine needs, known by its content.
 *
 * @param path its place below the program's folder on a machine
 * @param source where it is on this machine
 * @param bytes its size
 * @param sha256 its digest in hexadecimal
 */
record ShippedFile(String path, String source, long bytes, String sha256) {

    private static final int BUFFER = 1 << 16;

    /** A file of this machine. */
    static ShippedFile of(String path, Path file) throws IOException {
        return new ShippedFile(path, file.toAbsolutePath().toString(), Files.size(file), sha256(file));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
