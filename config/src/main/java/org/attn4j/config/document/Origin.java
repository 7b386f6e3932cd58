package org.attn4j.config.document;

import java.nio.file.Path;
import org.attn4j.config.error.Place;

/**
 * Where a value was written.
 *
 * @param place what problems name
 * @param folder what relative paths in the value are relative to
 */
public record Origin(Place place, Path folder) {}
