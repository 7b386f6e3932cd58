package org.attn4j.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.attn4j.core.dataset.TransformCompiler;
import org.attn4j.core.registry.Registries;
import org.attn4j.dataset.transform.TransformChains;
import org.attn4j.study.config.StudyConfigurationReader;

/** Binds what configurations are read with: the registries, the transform compiler, the reader. */
final class RegistryWiring extends AbstractModule {

    private final Registries registries;

    RegistryWiring(Registries registries) {
        this.registries = registries;
    }

    @Override
    protected void configure() {
        bind(Registries.class).toInstance(registries);
        bind(TransformCompiler.class).toInstance(new TransformChains());
    }

    @Provides
    @Singleton
    StudyConfigurationReader reader(Registries all, TransformCompiler transforms) {
        return new StudyConfigurationReader(all, transforms);
    }
}
