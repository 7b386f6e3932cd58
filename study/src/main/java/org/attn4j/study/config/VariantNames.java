package org.attn4j.study.config;

import java.math.BigDecimal;
import java.util.Optional;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;

/** The names of variants and of the values of axes. */
final class VariantNames {

    /** The rule for names; a run's folder has such a name. */
    static final String NAME = "[a-z0-9][a-z0-9.-]*";

    private VariantNames() {}

    static boolean isValid(String name) {
        return name.matches(NAME);
    }

    /** A readable name for a value that has none: {@code lr0.003}, {@code eca}; empty if the value suggests none. */
    static Optional<String> of(String axis, Node value) {
        if (value instanceof Node.Number number) {
            return Optional.of(axis + plain(number.value()));
        }
        if (value instanceof Node.Bool bool) {
            return Optional.of(axis + "-" + bool.value());
        }
        if (value instanceof Node.Text text) {
            return Optional.of(text.value()).filter(VariantNames::isValid);
        }
        return value instanceof Members object
                ? object.value("type").flatMap(type -> type instanceof Node.Text ? of(axis, type) : Optional.empty())
                : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
