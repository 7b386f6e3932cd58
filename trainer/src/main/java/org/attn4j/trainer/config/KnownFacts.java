package org.attn4j.trainer.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;

/** Asks each dataset for its facts once, because the variants of a study share it and an answer may list a folder. */
final class KnownFacts {

    private final Map<DatasetParameters, Optional<DatasetFacts>> known = new HashMap<>();

    Optional<DatasetFacts> of(DatasetParameters dataset) {
        return known.computeIfAbsent(dataset, DatasetParameters::facts);
    }
}
