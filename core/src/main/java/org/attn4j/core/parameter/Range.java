package org.attn4j.core.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The range of a number, inclusive by default. On a list it applies to each element, on an {@link IntOr} to its number.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /** The least value. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether {@link #min()} itself is rejected. */
    boolean aboveMin() default false;

    /** Whether {@link #max()} itself is rejected. */
    boolean belowMax() default false;
}
