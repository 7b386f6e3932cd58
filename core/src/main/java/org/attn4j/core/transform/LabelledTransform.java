package org.attn4j.core.transform;

/**
 * A transform of a chain with its label.
 *
 * @param transform one transform, or several combined
 * @param label the name in messages
 */
record LabelledTransform<T extends Transform>(T transform, TransformLabel label) {}
