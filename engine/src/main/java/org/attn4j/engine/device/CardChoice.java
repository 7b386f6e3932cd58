package org.attn4j.engine.device;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Chooses a card through environment variables, which the driver reads only when it starts. The choice is recorded
 * there too, because a process has one environment and one driver.
 */
final class CardChoice {

    /** The driver's variable: the cards visible to the process, by number or UUID. */
    private static final String VISIBLE = "CUDA_VISIBLE_DEVICES";

    /** The driver's variable: cards numbered as in {@code nvidia-smi}, instead of the fastest first. */
    private static final String ORDER = "CUDA_DEVICE_ORDER";

    /** This class's variable: the number that this process chose. */
    private static final String CHOSEN = "ATTN4J_CUDA_CARD";

    private final Function<String, Optional<String>> get;
    private final BiConsumer<String, String> set;

    CardChoice(Function<String, Optional<String>> get, BiConsumer<String, String> set) {
        this.get = get;
        this.set = set;
    }

    OptionalInt choose(int number) {
        Optional<String> earlier = get.apply(CHOSEN).filter(text -> !text.isEmpty());
        if (earlier.isPresent()) {
            int chosen = Integer.parseInt(earlier.get());
            return chosen == number ? OptionalInt.empty() : OptionalInt.of(chosen);
        }
        set.accept(CHOSEN, String.valueOf(number));
        if (get.apply(ORDER).isEmpty()) {
            set.accept(ORDER, "PCI_BUS_ID");
        }
        set.accept(VISIBLE, visible(number));
        return OptionalInt.empty();
    }

    /**
     * The card's number, or the entry at that index if the user restricted the visible cards. An empty list makes no
     * card visible.
     */
    private String visible(int number) {
        Optional<String> visible = get.apply(VISIBLE);
        if (visible.isEmpty()) {
            return String.valueOf(number);
        }
        String[] cards = visible.get().split(",");
        return number < cards.length ? cards[number].strip() : "";
    }
}
