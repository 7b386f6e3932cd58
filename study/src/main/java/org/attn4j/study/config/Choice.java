package org.attn4j.study.config;

import java.util.Map;
import org.attn4j.config.document.Node.Member;

/**
 * A value of an axis, or a named variant: what it puts into the file.
 *
 * @param pointer where it is written, such as {@code /study/variants/eca}
 * @param replacements values by JSON pointer, with the origins of the pointers
 */
record Choice(String pointer, Map<String, Member> replacements) {}
