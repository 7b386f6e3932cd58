package org.attn4j.config.document;

import java.nio.file.Path;
import org.attn4j.config.error.Location;

/**
 * Where a value was written.
 *
 * @param location the location that problems report
 * @param folder the folder that relative paths in the value start from
 */
public record Origin(Location location, Path folder) {}
