package org.attn4j.core.transform;

import java.util.List;

/** Turns a list of transforms into one function from image to network input. */
public interface TransformCompiler {

    /**
     * The chain as one function.
     *
     * @throws org.attn4j.core.error.ParameterException whose component is the index of the transform that is wrong
     */
    ImageTransform compile(List<TransformParameters> chain);
}
