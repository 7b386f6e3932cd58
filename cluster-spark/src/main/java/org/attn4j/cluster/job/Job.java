package org.attn4j.cluster.job;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What the driver is to do, as JSON on its standard input. Immutable.
 *
 * @param name the study's name
 * @param root the URI of the study's folder, which all machines reach
 * @param mirror the study's folder on this machine; the same folder if this machine reaches it by a path
 * @param runs the runs that are missing, in order
 * @param launch how the program is started
 */
public record Job(String name, String root, String mirror, List<RunSpec> runs, Launch launch) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** Reads it. */
    public static Job read(InputStream in) throws IOException {
        return MAPPER.readValue(in, Job.class);
    }
}
