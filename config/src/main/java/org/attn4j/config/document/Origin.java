package org.attn4j.config.document;

import java.nio.file.Path;
import org.attn4j.config.error.Location;

/**
 * Where a value was written.
 *
 * @param place what problems name
 * @param folder what relative paths in the value are relative to
 */
public record Origin(Location place, Path folder) {}
