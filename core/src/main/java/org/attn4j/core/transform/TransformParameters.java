package org.attn4j.core.transform;

/** Validated parameters of one image transform; records only. What they mean is the {@link TransformCompiler}'s to know. */
public interface TransformParameters {}
