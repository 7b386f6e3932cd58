package org.attn4j.cli.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A library's version as its jar tells it, without loading one of its classes. */
final class LibraryVersion {

    private LibraryVersion() {}

    /** The version; {@code unknown} where no jar with such coordinates is on the class path. */
    static String of(String group, String artifact) {
        String place = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = LibraryVersion.class.getClassLoader().getResourceAsStream(place)) {
            if (in == null) {
                return "unknown";
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
