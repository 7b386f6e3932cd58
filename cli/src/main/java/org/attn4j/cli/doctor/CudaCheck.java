package org.attn4j.cli.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.attn4j.engine.device.CudaCard;
import org.attn4j.engine.device.CudaState;
import org.attn4j.engine.device.DeviceRule;

/** Driver and cards. To have none is no failure: then the CPU build computes. */
final class CudaCheck implements Check {

    private final boolean cudaBuild;
    private final Supplier<CudaState> driver;

    CudaCheck(boolean cudaBuild, Supplier<CudaState> driver) {
        this.cudaBuild = cudaBuild;
        this.driver = driver;
    }

    @Override
    public String name() {
        return "cuda";
    }

    @Override
    public Finding look() {
        CudaState state = driver.get();
        String text = state.installed()
                ? "driver for CUDA " + state.versionName() + ", "
                        + (state.cards().isEmpty() ? "no card" : cards(state.cards()))
                : "no driver and no card";
        Optional<String> missing = DeviceRule.missing(0, state);
        if (!cudaBuild) {
            return Finding.ok(
                    missing.isEmpty() ? text + "; ./attn4j --cuda computes on it" : text + "; the processor computes");
        }
        return missing.map(what -> Finding.warning(text, "the CUDA build " + what + ", or start the CPU build"))
                .orElse(Finding.ok(text));
    }

    private static String cards(List<CudaCard> cards) {
        return cards.stream()
                .map(card -> "card " + card.number() + " " + card.name() + " (" + card.capability() + ", "
                        + ByteSizes.text(card.bytes()) + (card.isKnown() ? ")" : ", not supported)"))
                .collect(Collectors.joining("; "));
    }
}
