package org.attn4j.cli.command;

import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.FailureReport;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.cli.wiring.Program;
import org.attn4j.core.registry.Registries;

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
        return Program.assemble(registries(), PluginDiscovery.accelerators(console::note), console, root.debug());
    }

    /** Finds plugins, for commands that need no more. */
    Registries registries() {
        return PluginDiscovery.discover(root.plugins());
    }

    /** Where commands that go on after a failure leave its trace. */
    FailureReport failures() {
        return new FailureReport(console, root.debug());
    }
}
