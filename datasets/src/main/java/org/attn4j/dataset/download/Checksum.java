package org.attn4j.dataset.download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The expected digest of a file.
 *
 * @param algorithm the Java platform's name of the algorithm
 * @param hexadecimal the digest, in lower case
 */
public record Checksum(String algorithm, String hexadecimal) {

    /** A SHA-256 digest. */
    public static Checksum sha256(String hexadecimal) {
        return new Checksum("SHA-256", hexadecimal);
    }

    /** An MD5 digest, for files whose publisher gives no other; detects damage but not forgery. */
    public static Checksum md5(String hexadecimal) {
        return new Checksum("MD5", hexadecimal);
    }

    MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
