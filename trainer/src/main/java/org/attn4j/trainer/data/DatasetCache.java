package org.attn4j.trainer.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Progress;

/**
 * Opens datasets and keeps the last one open, since the runs of a study usually share one. Safe for any thread.
 */
@Singleton
public final class DatasetCache {

    private record Entry(DatasetParameters parameters, Dataset dataset) {}

    private final Progress progress;
    private Optional<Entry> last = Optional.empty();

    @Inject
    DatasetCache(Progress progress) {
        this.progress = progress;
    }

    /** Opens the dataset of these parameters, or returns it if it was the last one opened. */
    public synchronized Dataset open(DatasetParameters parameters) {
        Optional<Dataset> same =
                last.filter(entry -> entry.parameters().equals(parameters)).map(Entry::dataset);
        if (same.isPresent()) {
            return same.get();
        }
        Dataset dataset = parameters.open(progress);
        last = Optional.of(new Entry(parameters, dataset));
        return dataset;
    }
}
