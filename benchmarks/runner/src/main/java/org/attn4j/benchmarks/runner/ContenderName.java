package org.attn4j.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.benchmarks.protocol.Task;
import org.attn4j.core.error.UnknownNameException;

/**
 * Who takes part, as {@code LIBRARY-ATTENTION} or {@code LIBRARY-ATTENTION-MODE}.
 *
 * @param library {@code attn4j}, {@code djl} or {@code dl4j}
 * @param attention {@code none} or {@code eca}
 * @param mode {@code plain}, which names leave out, or another that the library has
 */
record ContenderName(String library, String attention, String mode) {

    /** Ours: whom the others are compared with. */
    static final String OURS = "attn4j";

    /** PyTorch through DJL. */
    static final String DJL = "djl";

    /** Deeplearning4j as it comes. */
    static final String STOCK = "dl4j";

    /** PyTorch with the allocator settings that a process has by itself; plain has the launcher's. */
    static final String OWN_SETTINGS = "own";

    private static final String NONE = "none";
    private static final String ECA = "eca";

    private static final List<ContenderName> USUAL = List.of(
            new ContenderName(OURS, NONE, Task.PLAIN),
            new ContenderName(OURS, ECA, Task.PLAIN),
            new ContenderName(DJL, NONE, Task.PLAIN),
            new ContenderName(DJL, ECA, Task.PLAIN),
            new ContenderName(STOCK, NONE, Task.PLAIN),
            new ContenderName(STOCK, NONE, "cached"));

    /** For networks that the others are not written for. */
    private static final List<ContenderName> PLAIN_NETWORK =
            List.of(new ContenderName(OURS, NONE, Task.PLAIN), new ContenderName(DJL, NONE, Task.PLAIN));

    /** Only where named: bfloat16 needs a processor that has it, and PyTorch is slower with its own settings. */
    private static final List<ContenderName> NAMED = List.of(
            new ContenderName(OURS, NONE, "bfloat16"),
            new ContenderName(OURS, ECA, "bfloat16"),
            new ContenderName(DJL, NONE, OWN_SETTINGS),
            new ContenderName(DJL, ECA, OWN_SETTINGS));

    /**
     * The contenders of some names, or where there are none those that have the network.
     *
     * @throws UnknownNameException naming the nearest
     */
    static List<ContenderName> of(List<String> texts, String network) {
        if (texts.isEmpty()) {
            return network.equals(Task.ALEXNET) ? USUAL : PLAIN_NETWORK;
        }
        List<ContenderName> all = Stream.concat(USUAL.stream(), NAMED.stream())
                .filter(name -> name.has(network))
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

    /** Other networks than AlexNet are there without attention, and not for stock Deeplearning4j. */
    private boolean has(String network) {
        return network.equals(Task.ALEXNET) || attention.equals(NONE) && !library.equals(STOCK);
    }

    /** What the command line and tables call it. */
    String text() {
        return library + "-" + attention + (mode.equals(Task.PLAIN) ? "" : "-" + mode);
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
