package org.attn4j.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.error.UnknownNameException;

/**
 * Who takes part, as {@code LIBRARY-ATTENTION}, for bfloat16 {@code LIBRARY-ATTENTION-bfloat16}.
 *
 * @param library {@code attn4j}, {@code djl} or {@code dl4j}
 * @param attention {@code none} or {@code eca}
 * @param precision {@code float32} or {@code bfloat16}
 */
record ContenderName(String library, String attention, String precision) {

    /** Ours: whom the others are compared with. */
    static final String OURS = "attn4j";

    static final String STOCK = "dl4j";

    private static final String FLOAT32 = "float32";
    private static final String BFLOAT16 = "bfloat16";
    private static final String NONE = "none";

    /** Every one that there is; stock Deeplearning4j has no ECA, and only attn4j has bfloat16. */
    static final List<ContenderName> ALL = List.of(
            new ContenderName(OURS, NONE, FLOAT32),
            new ContenderName(OURS, "eca", FLOAT32),
            new ContenderName(OURS, NONE, BFLOAT16),
            new ContenderName(OURS, "eca", BFLOAT16),
            new ContenderName("djl", NONE, FLOAT32),
            new ContenderName("djl", "eca", FLOAT32),
            new ContenderName(STOCK, NONE, FLOAT32));

    /** Those that take part where none is named: bfloat16 needs a processor that has it. */
    static List<ContenderName> usual() {
        return ALL.stream().filter(name -> name.precision().equals(FLOAT32)).toList();
    }

    /**
     * The contenders of some names, or the usual ones where there are none.
     *
     * @throws UnknownNameException naming the nearest
     */
    static List<ContenderName> of(List<String> texts) {
        if (texts.isEmpty()) {
            return usual();
        }
        List<ContenderName> names = new ArrayList<>();
        for (String text : texts.stream().distinct().toList()) {
            names.add(ALL.stream()
                    .filter(name -> name.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new UnknownNameException(
                            "contender",
                            text,
                            ALL.stream().map(ContenderName::text).toList())));
        }
        return names;
    }

    /** What the command line and tables call it. */
    String text() {
        return library + "-" + attention + (precision.equals(FLOAT32) ? "" : "-" + precision);
    }

    boolean ours() {
        return library.equals(OURS);
    }

    /**
     * Whether a comparison with another says something: ours against another's with the same attention, or against stock
     * Deeplearning4j, whose task without attention is the easier one.
     */
    boolean comparableWith(ContenderName other) {
        return ours() && !other.ours() && (attention.equals(other.attention) || other.library.equals(STOCK));
    }
}
