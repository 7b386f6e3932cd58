package org.attn4j.trainer.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Progress;

/**
 * Opens datasets, and keeps the last one: the runs of a study mostly share theirs. Safe for any thread.
 */
@Singleton
public final class DatasetCache {

    private record Kept(DatasetParameters parameters, Dataset dataset) {}

    private final Progress progress;
    private Optional<Kept> kept = Optional.empty();

    @Inject
    DatasetCache(Progress progress) {
        this.progress = progress;
    }

    /** The dataset of these parameters, open. */
    public synchronized Dataset open(DatasetParameters parameters) {
        Optional<Dataset> same =
                kept.filter(last -> last.parameters().equals(parameters)).map(Kept::dataset);
        if (same.isPresent()) {
            return same.get();
        }
        Dataset dataset = parameters.open(progress);
        kept = Optional.of(new Kept(parameters, dataset));
        return dataset;
    }
}
