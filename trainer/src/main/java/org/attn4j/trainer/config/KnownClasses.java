package org.attn4j.trainer.config;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.attn4j.core.dataset.DatasetParameters;

/** Asks each dataset once for its number of classes, because the variants of a study share it and it may list a folder. */
final class KnownClasses {

    private final Map<DatasetParameters, OptionalInt> known = new HashMap<>();

    OptionalInt of(DatasetParameters dataset) {
        return known.computeIfAbsent(dataset, DatasetParameters::knownClasses);
    }
}
