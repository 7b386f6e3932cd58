package org.attn4j.engine.device;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Chooses a card through the environment, which the driver reads when it is started and not again. What was chosen is
 * written there too: a process has one environment and one driver.
 */
final class CardChoice {

    /** The driver's: which cards the process may see, by number or identity. */
    private static final String VISIBLE = "CUDA_VISIBLE_DEVICES";

    /** The driver's: numbers as {@code nvidia-smi} has them, instead of the fastest first. */
    private static final String ORDER = "CUDA_DEVICE_ORDER";

    /** Ours: the number that this process chose. */
    private static final String CHOSEN = "ATTN4J_CUDA_CARD";

    private final Function<String, Optional<String>> get;
    private final BiConsumer<String, String> set;

    CardChoice(Function<String, Optional<String>> get, BiConsumer<String, String> set) {
        this.get = get;
        this.set = set;
    }

    OptionalInt choose(int number) {
        Optional<String> before = get.apply(CHOSEN).filter(text -> !text.isEmpty());
        if (before.isPresent()) {
            int chosen = Integer.parseInt(before.get());
            return chosen == number ? OptionalInt.empty() : OptionalInt.of(chosen);
        }
        set.accept(CHOSEN, String.valueOf(number));
        if (get.apply(ORDER).isEmpty()) {
            set.accept(ORDER, "PCI_BUS_ID");
        }
        set.accept(VISIBLE, visible(number));
        return OptionalInt.empty();
    }

    /** The card itself; where the user shows some cards only, the one in that place. An empty list shows none. */
    private String visible(int number) {
        Optional<String> shown = get.apply(VISIBLE);
        if (shown.isEmpty()) {
            return String.valueOf(number);
        }
        String[] cards = shown.get().split(",");
        return number < cards.length ? cards[number].strip() : "";
    }
}
