package org.attn4j.core.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a dataset that says where the data is or how to obtain it, not which data it is: a URL, for
 * example. Runs that differ only in such parameters are the same run, provided that their data has the same
 * fingerprint. Every {@link FilePath} of a dataset is a location without this annotation.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DataLocation {}
