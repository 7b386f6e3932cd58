package org.attn4j.trainer.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import org.attn4j.runfiles.Provenance;
import org.attn4j.trainer.data.DataFingerprint;
import org.attn4j.trainer.data.DatasetCache;
import org.attn4j.trainer.data.RunDataReader;
import org.attn4j.trainer.saved.SavedRuns;

/**
 * The bindings that all runs share: {@link DatasetCache}, {@link RunDataReader}, {@link DataFingerprint},
 * {@link SavedRuns}. Others must bind {@link Provenance}, {@link org.attn4j.core.dataset.Progress} and
 * {@link org.attn4j.trainer.config.RunConfigurationReader}.
 */
public final class TrainerWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(DatasetCache.class).in(Singleton.class);
        bind(RunDataReader.class);
        bind(DataFingerprint.class).to(RunDataReader.class);
        bind(SavedRuns.class);
    }
}
