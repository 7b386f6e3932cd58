package org.attn4j.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;
import org.attn4j.cli.cluster.SparkCluster;
import org.attn4j.cli.command.CommandOptions;
import org.attn4j.cli.command.Invocation;
import org.attn4j.cli.command.TrainedRuns;
import org.attn4j.cli.command.VariantChoice;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.plugin.PluginSearch;
import org.attn4j.cli.process.ChildCommand;
import org.attn4j.cli.process.ChildRuns;
import org.attn4j.study.ProcessRuns;
import org.attn4j.study.StudyWarnings;
import org.attn4j.trainer.RunListener;

/**
 * Binds a command, its options and the facts of its invocation: {@link Invocation}, {@link Console}, {@link PluginSearch},
 * {@link ProcessRuns}, {@link SparkCluster}; and services that commands share: {@link VariantChoice}, {@link TrainedRuns}.
 */
final class CommandWiring extends AbstractModule {

    private final CommandOptions options;
    private final Invocation invocation;
    private final Console console;

    CommandWiring(CommandOptions options, Invocation invocation, Console console) {
        this.options = options;
        this.invocation = invocation;
        this.console = console;
    }

    @Override
    protected void configure() {
        bind(options.command());
        bindOptions(options.getClass());
        bind(Invocation.class).toInstance(invocation);
        bind(Console.class).toInstance(console);
        bind(PluginSearch.class).toInstance(new PluginSearch(invocation.plugins(), console::note));
        bind(SparkCluster.class).toInstance(new SparkCluster(console));
        bind(VariantChoice.class);
        bind(TrainedRuns.class);
    }

    private <T extends CommandOptions> void bindOptions(Class<T> type) {
        bind(type).toInstance(type.cast(options));
    }

    @Provides
    @Singleton
    ProcessRuns processes(Set<RunListener> listeners, StudyWarnings warnings) {
        return new ChildRuns(children(), listeners, warnings);
    }

    /** A run in a separate process finds the same plugins. */
    private ChildCommand children() {
        return new ChildCommand(invocation.plugins().stream()
                .flatMap(folder -> Stream.of("--plugins", folder.toString()))
                .toList());
    }
}
