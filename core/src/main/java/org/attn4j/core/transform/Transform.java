package org.attn4j.core.transform;

/**
 * One entry of a chain of transforms. A chain is, in this order: any number of {@link ImageTransform}s, at most one
 * {@link Scaling}, any number of {@link ValueTransform}s.
 *
 * <p>Immutable and thread-safe: one instance serves all images of a run. An exception that a method does not document
 * is reported as a fault of the transform's plugin. Messages identify a transform by its index in the chain and the
 * class of its parameters.
 */
public sealed interface Transform permits ImageTransform, Scaling, ValueTransform {}
