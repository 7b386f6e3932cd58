package org.attn4j.config.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A map or record among a record's components whose members are written as those of the outer record's own object, in the
 * component's place; what the object has already stays. The outer record is for writing only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unwrapped {

    /** Members that are left out. */
    String[] without() default {};
}
