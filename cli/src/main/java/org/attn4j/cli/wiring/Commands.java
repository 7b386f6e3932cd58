package org.attn4j.cli.wiring;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Stage;
import org.attn4j.cli.command.Action;
import org.attn4j.cli.command.CommandOptions;
import org.attn4j.cli.command.Invocation;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.process.ChildProcess;
import org.attn4j.cli.progress.TrainingProgress;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.wiring.TrainerWiring;

/** Creates commands with the root injector of the process. */
public final class Commands {

    private Commands() {}

    /**
     * Builds the command of these options. Discovers plugins if the command needs them; neither reads data nor loads
     * ND4J.
     *
     * @param console receives results and progress
     * @throws com.google.inject.ProvisionException if plugins cannot be loaded; its cause says why
     */
    public static Action of(CommandOptions options, Invocation invocation, Console console) {
        TrainingProgress progress = TrainingProgress.on(console, invocation.debug());
        RunListener runs = ChildProcess.isChild() ? ChildProcess.events() : progress;
        // Not Stage.PRODUCTION: it creates all singletons of a run with its injector, and one that fails, such as the
        // data, would be created again for each class that needs it. Both stages check bindings at once.
        return Guice.createInjector(
                        Stage.DEVELOPMENT,
                        Commands::strict,
                        new CommandWiring(options, invocation, console),
                        new RegistryWiring(),
                        new ProgressWiring(console, progress, runs),
                        new TrainerWiring(),
                        new StudyWiring())
                .getInstance(options.command());
    }

    private static void strict(Binder binder) {
        binder.requireExplicitBindings();
        binder.requireAtInjectOnConstructors();
        binder.requireExactBindingAnnotations();
        binder.disableCircularProxies();
    }
}
