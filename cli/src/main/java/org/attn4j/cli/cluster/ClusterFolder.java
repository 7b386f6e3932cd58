package org.attn4j.cli.cluster;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.study.result.StudyFolder;

/**
 * Where the results of a study on a cluster go. Immutable.
 *
 * @param root the URI that all machines reach
 * @param mirror the folder on this machine; the same one if this machine reaches it by a path
 * @param shared whether it is the same
 */
public record ClusterFolder(String root, StudyFolder mirror, boolean shared) {

    /**
     * Reads {@code --out}.
     *
     * @param out a path, or a URI such as {@code hdfs://HOST/studies/x}
     * @param usual the mirror of a folder that is not on this machine
     */
    public static ClusterFolder of(String out, Path usual) {
        if (!isUri(out)) {
            return shared(Path.of(out));
        }
        URI uri = parse(out);
        return uri.getScheme().equals("file")
                ? shared(Path.of(uri.getPath()))
                : new ClusterFolder(out, new StudyFolder(usual), false);
    }

    private static URI parse(String out) {
        try {
            return new URI(out);
        } catch (URISyntaxException malformed) {
            throw new UsageException("--out is no URI: " + malformed.getMessage() + "; a space is written %20");
        }
    }

    private static ClusterFolder shared(Path path) {
        // A folder's URI must not end in a slash if it exists and in none if it does not.
        String uri = path.toAbsolutePath().normalize().toUri().toString();
        return new ClusterFolder(
                uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri, new StudyFolder(path), true);
    }

    /** Whether {@code --out} is a URI and not a path. */
    public static boolean isUri(String out) {
        return out.matches("[a-z][a-z0-9+.-]+://.*|file:/.*");
    }
}
