package org.attn4j.core.attention;

/**
 * Validated parameters of an attention module; records only. Constructors throw
 * {@link org.attn4j.core.error.ParameterException} naming the component.
 */
public interface AttentionParameters {

    /** The module with these parameters, never null. */
    AttentionModule create();
}
