package org.attn4j.core.transform;

/** Validated parameters of a transform; records only. Constructors throw a {@code ParameterException}. */
public interface TransformParameters {

    /**
     * The transform with these parameters: an {@link ImageTransform}, a {@link Scaling} or a {@link ValueTransform}.
     */
    Transform create();
}
