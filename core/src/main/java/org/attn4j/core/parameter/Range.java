package org.attn4j.core.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that a number may take, both ends included unless said otherwise. On a list it holds for every element, on
 * an {@link IntOr} for its number.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /** The least value. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether {@link #min()} itself is refused. */
    boolean aboveMin() default false;

    /** Whether {@link #max()} itself is refused. */
    boolean belowMax() default false;
}
