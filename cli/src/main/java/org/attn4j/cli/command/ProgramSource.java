package org.attn4j.cli.command;

import java.util.stream.Stream;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.FailureReport;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.cli.process.ChildCommand;
import org.attn4j.cli.provenance.CommandLineText;
import org.attn4j.cli.wiring.Program;
import org.attn4j.config.registry.Registries;

/** Assembles the program once a command is parsed, so that help and usage errors cost nothing. */
public final class ProgramSource {

    private final Console console;
    private final RootCommand root;

    /** Plugins come from the root's options, progress goes to the console. */
    public ProgramSource(Console console, RootCommand root) {
        this.console = console;
        this.root = root;
    }

    /** Finds plugins and builds the program. */
    Program open() {
        return Program.assemble(
                registries(),
                PluginDiscovery.accelerators(console::note),
                console,
                root.debug(),
                commandLine(),
                children());
    }

    /** Finds plugins, for commands that need no more. */
    Registries registries() {
        return PluginDiscovery.discover(root.plugins(), console::note);
    }

    /** Tells what is not a result. */
    void note(String text) {
        console.note(text);
    }

    /** What a person who stops the program wants to know. */
    String interrupted() {
        return "interrupted: finished epochs are kept, and the same command goes on after the last of them:\n  "
                + commandLine();
    }

    private ChildCommand children() {
        return new ChildCommand(root.plugins().stream()
                .flatMap(folder -> Stream.of("--plugins", folder.toString()))
                .toList());
    }

    private String commandLine() {
        return CommandLineText.of(root.arguments());
    }

    /** Where commands that go on after a failure leave its trace. */
    FailureReport failures() {
        return new FailureReport(console, root.debug());
    }
}
