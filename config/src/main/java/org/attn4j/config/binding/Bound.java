package org.attn4j.config.binding;

/**
 * A value that was bound without a problem.
 *
 * @param value the value
 * @param tree the value as a JSON tree with all defaults filled in
 */
public record Bound<T>(T value, Object tree) {}
