package org.attn4j.config.binding;

import java.util.Locale;

/** How JSON and options write the constant of an enum: in lower case, with {@code -} for {@code _}. */
public final class EnumNames {

    private EnumNames() {}

    /** The word of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
