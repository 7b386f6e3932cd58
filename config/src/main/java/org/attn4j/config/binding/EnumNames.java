package org.attn4j.config.binding;

import java.util.Locale;

/** The names of enum constants in JSON and options: in lower case, with {@code -} for {@code _}. */
public final class EnumNames {

    private EnumNames() {}

    /** The name of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
