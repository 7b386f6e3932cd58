package org.attn4j.config.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component, a map or record, whose members are written directly into the outer record's object at the
 * component's position. A member that the outer object has already is kept. Such a record can be written but not read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unwrapped {

    /** Names of members to leave out. */
    String[] without() default {};
}
