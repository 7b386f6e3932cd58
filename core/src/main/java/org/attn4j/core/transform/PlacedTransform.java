package org.attn4j.core.transform;

/**
 * A transform of a chain.
 *
 * @param transform the transform, or several joined to one
 * @param place what messages call it
 */
record PlacedTransform<T extends Transform>(T transform, TransformLabel place) {}
