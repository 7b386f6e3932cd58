package org.attn4j.cli.command;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.doctor.Checks;
import org.attn4j.cli.doctor.Diagnosis;
import org.attn4j.cli.doctor.Doctor;
import org.attn4j.cli.doctor.Finding;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.FailureReport;
import org.attn4j.config.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: whether everything that the program needs is there and works. */
@Command(
        name = "doctor",
        description = {
            "Looks at Java, memory, processor, disk, plugins, GPU and engine, trains a small network for up to ten seconds, "
                    + "and says what to do about what is wrong.",
            "",
            "Exit code 2 where something does not work. A missing GPU is no failure."
        },
        footer = "  attn4j doctor")
public final class DoctorCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The command; findings are results of the console. */
    public DoctorCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        FailureReport failures = source.failures();
        BiConsumer<String, Finding> told = json ? (name, finding) -> {} : this::print;
        Diagnosis diagnosis =
                new Doctor(Checks.ofThisProcess(source::registries, failures::trace), told, failures::trace).examine();
        console.result(json ? Json.write(diagnosis.json()) : diagnosis.verdict());
        return diagnosis.healthy() ? ExitCode.FINE : ExitCode.USAGE;
    }

    /** One line as soon as it is known, for the last ones take a while. */
    private void print(String name, Finding finding) {
        console.result(finding.line(name));
    }
}
