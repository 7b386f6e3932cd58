package org.attn4j.core.transform;

/**
 * One entry of a chain of transforms. A chain is, in this order: any number of {@link ImageTransform}s, at most one
 * {@link Scaling}, any number of {@link ValueTransform}s.
 *
 * <p>Immutable and safe for any thread: one instance serves all images of a run. What a method throws, other
 * than the exceptions that it documents, is reported as a fault of the transform's plugin. Messages name a transform by its
 * place in the chain and the class of its parameters.
 */
public sealed interface Transform permits ImageTransform, Scaling, ValueTransform {}
