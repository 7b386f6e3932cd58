package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.doctor.Checks;
import org.attn4j.cli.doctor.Diagnosis;
import org.attn4j.cli.doctor.Doctor;
import org.attn4j.cli.doctor.Finding;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.FailureReport;
import org.attn4j.cli.plugin.PluginSearch;
import org.attn4j.config.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: checks that everything the program needs is present and works. */
final class DoctorCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "doctor",
            description = {
                "Checks whether everything needed is present and works.",
                "",
                "Checks Java, memory, processor, disk, plugins, GPU and Deeplearning4j, trains a small network for up to ten "
                        + "seconds, and says how to repair what does not work.",
                "",
                "Exit code 2 if something does not work. A missing GPU is not a fault."
            },
            footer = "  attn4j doctor")
    static final class Options implements CommandOptions {

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return DoctorCommand.class;
        }
    }

    private final Options options;
    private final Console console;
    private final Invocation invocation;
    private final PluginSearch plugins;

    @Inject
    DoctorCommand(Options options, Console console, Invocation invocation, PluginSearch plugins) {
        this.options = options;
        this.console = console;
        this.invocation = invocation;
        this.plugins = plugins;
    }

    @Override
    public int run() {
        FailureReport failures = new FailureReport(console, invocation.debug());
        BiConsumer<String, Finding> listener = options.json ? (name, finding) -> {} : this::print;
        Diagnosis diagnosis =
                new Doctor(Checks.ofThisProcess(plugins::find, failures::trace), listener, failures::trace).examine();
        console.result(options.json ? Json.write(diagnosis.json()) : diagnosis.verdict());
        return diagnosis.healthy() ? ExitCode.FINE : ExitCode.USAGE;
    }

    /** Prints each finding at once, because the last checks take a while. */
    private void print(String name, Finding finding) {
        console.result(finding.line(name));
    }
}
