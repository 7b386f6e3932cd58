package org.attn4j.cli.wiring;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Stage;
import org.attn4j.cli.command.Action;
import org.attn4j.cli.command.CommandOptions;
import org.attn4j.cli.command.Invocation;
import org.attn4j.cli.console.Console;
import org.attn4j.trainer.wiring.TrainerWiring;

/** Hands out commands, each built by the root injector of its process with what its constructor asks for. */
public final class Commands {

    private Commands() {}

    /**
     * Builds the command of these options. Finds plugins if the command needs them; neither reads data nor loads the
     * engine.
     *
     * @param console where results and progress are shown
     * @throws com.google.inject.ProvisionException if plugins cannot be loaded; its cause says why
     */
    public static Action of(CommandOptions options, Invocation invocation, Console console) {
        // Not the production stage: there the singletons of a run are all made while its injector is, and one that
        // fails, such as the data, is tried again for each that needs it. Bindings are checked at once in either.
        return Guice.createInjector(
                        Stage.DEVELOPMENT,
                        Commands::strict,
                        new CommandWiring(options, invocation, console),
                        new RegistryWiring(),
                        new ProgressWiring(console, invocation.debug()),
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
