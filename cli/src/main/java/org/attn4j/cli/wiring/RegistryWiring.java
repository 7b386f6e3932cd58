package org.attn4j.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.attn4j.cli.command.Invocation;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.Version;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.cli.plugin.PluginSearch;
import org.attn4j.cli.provenance.ProvenanceFacts;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.runfiles.Provenance;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.trainer.config.RunConfigurationReader;

/**
 * Binds what configurations are read with: the registries, the readers, and the record of both, {@link Provenance}. Each is
 * made when the first class asks for it: a command that needs no plugins loads none, and only runs read what the machine
 * is.
 */
final class RegistryWiring extends AbstractModule {

    @Provides
    @Singleton
    Registries registries(PluginSearch search) {
        return search.find();
    }

    @Provides
    @Singleton
    AcceleratorSelection accelerators(Console console) {
        return PluginDiscovery.accelerators(console::note);
    }

    @Provides
    @Singleton
    Provenance provenance(Registries registries, Invocation invocation) {
        return ProvenanceFacts.of(Version.program(), registries, invocation.commandLine());
    }

    @Provides
    @Singleton
    StudyConfigurationReader reader(Registries all, AcceleratorSelection accelerators) {
        return new StudyConfigurationReader(all, accelerators);
    }

    @Provides
    @Singleton
    RunConfigurationReader runReader(Registries all, AcceleratorSelection accelerators) {
        return new RunConfigurationReader(all, accelerators);
    }
}
