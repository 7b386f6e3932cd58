package org.attn4j.core.array;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Computes with the engine's operations alone, so that it works wherever arrays lie: it neither takes the address of an
 * array nor reads its buffer. A rule of the architecture holds it to that.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BackendIndependent {}
