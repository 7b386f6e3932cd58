package org.attn4j.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.benchmarks.protocol.Task;
import org.attn4j.core.error.UnknownNameException;

/**
 * The name of a contender, {@code LIBRARY-ATTENTION} or {@code LIBRARY-ATTENTION-MODE}.
 *
 * @param library {@code attn4j}, {@code djl} or {@code dl4j}
 * @param attention {@code none} or {@code eca}
 * @param mode {@code plain}, which is omitted from names, or another mode of the library
 */
record ContenderName(String library, String attention, String mode) {

    /** attn4j, with which the others are compared. */
    static final String OURS = "attn4j";

    /** PyTorch through DJL. */
    static final String DJL = "djl";

    /** Stock Deeplearning4j. */
    static final String STOCK = "dl4j";

    /** The mode in which PyTorch has the default allocator settings of a process instead of the launcher's. */
    static final String OWN_SETTINGS = "own";

    private static final String NONE = "none";
    private static final String ECA = "eca";

    private static final List<ContenderName> DEFAULTS = List.of(
            new ContenderName(OURS, NONE, Task.PLAIN),
            new ContenderName(OURS, ECA, Task.PLAIN),
            new ContenderName(DJL, NONE, Task.PLAIN),
            new ContenderName(DJL, ECA, Task.PLAIN),
            new ContenderName(STOCK, NONE, Task.PLAIN),
            new ContenderName(STOCK, NONE, "cached"));

    /** The defaults for networks that only attn4j and DJL implement. */
    private static final List<ContenderName> PLAIN_NETWORK =
            List.of(new ContenderName(OURS, NONE, Task.PLAIN), new ContenderName(DJL, NONE, Task.PLAIN));

    /**
     * Contenders that take part only if named: bfloat16 needs processor support, and PyTorch is slower with its own
     * settings.
     */
    private static final List<ContenderName> OPTIONAL = List.of(
            new ContenderName(OURS, NONE, "bfloat16"),
            new ContenderName(OURS, ECA, "bfloat16"),
            new ContenderName(DJL, NONE, OWN_SETTINGS),
            new ContenderName(DJL, ECA, OWN_SETTINGS));

    /**
     * The contenders with these names, or the defaults for the network if there are none.
     *
     * @throws UnknownNameException suggesting the nearest names
     */
    static List<ContenderName> of(List<String> texts, String network) {
        if (texts.isEmpty()) {
            return network.equals(Task.ALEXNET) ? DEFAULTS : PLAIN_NETWORK;
        }
        List<ContenderName> all = Stream.concat(DEFAULTS.stream(), OPTIONAL.stream())
                .filter(name -> name.supports(network))
                .toList();
        List<ContenderName> names = new ArrayList<>();
        for (String text : texts.stream().distinct().toList()) {
            names.add(all.stream()
                    .filter(name -> name.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new UnknownNameException(
                            "contender",
                            text,
                            all.stream().map(ContenderName::text).toList())));
        }
        return names;
    }

    /** Networks other than AlexNet exist only without attention, and not for stock Deeplearning4j. */
    private boolean supports(String network) {
        return network.equals(Task.ALEXNET) || attention.equals(NONE) && !library.equals(STOCK);
    }

    /** The name on the command line and in tables. */
    String text() {
        return library + "-" + attention + (mode.equals(Task.PLAIN) ? "" : "-" + mode);
    }

    boolean isOurs() {
        return library.equals(OURS);
    }

    /**
     * Whether a comparison with another contender is meaningful: attn4j's with another library's that has the same
     * attention, or with stock Deeplearning4j's, whose task without attention is the easier one.
     */
    boolean comparableWith(ContenderName other) {
        return isOurs() && !other.isOurs() && (attention.equals(other.attention) || other.library.equals(STOCK));
    }
}
