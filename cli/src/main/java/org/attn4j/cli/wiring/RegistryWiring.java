package org.attn4j.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.attn4j.cli.console.Version;
import org.attn4j.cli.provenance.ProvenanceFacts;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.Accelerators;
import org.attn4j.runfiles.Provenance;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.trainer.config.RunConfigurationReader;

/** Binds what configurations are read with: the registries and their provenance, the readers. */
final class RegistryWiring extends AbstractModule {

    private final Registries registries;
    private final Accelerators accelerators;
    private final String command;

    RegistryWiring(Registries registries, Accelerators accelerators, String command) {
        this.registries = registries;
        this.accelerators = accelerators;
        this.command = command;
    }

    @Override
    protected void configure() {
        bind(Registries.class).toInstance(registries);
        bind(Accelerators.class).toInstance(accelerators);
        bind(Provenance.class).toInstance(ProvenanceFacts.of(Version.program(), registries, command));
    }

    @Provides
    @Singleton
    StudyConfigurationReader reader(Registries all, Accelerators accelerators) {
        return new StudyConfigurationReader(all, accelerators);
    }

    @Provides
    @Singleton
    RunConfigurationReader runReader(Registries all, Accelerators accelerators) {
        return new RunConfigurationReader(all, accelerators);
    }
}
