package org.attn4j.core.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a string as a path. While the record is bound it is resolved to an absolute path, relative to the file that
 * contains it or, for a value from the command line, to the working directory. An empty string stays empty.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FilePath {}
