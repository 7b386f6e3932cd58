package org.attn4j.core.array;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that computes with ND4J operations only and therefore runs on every backend: it neither takes the
 * address of an array nor reads its buffer. An architecture test enforces this.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BackendIndependent {}
