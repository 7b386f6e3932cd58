package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.testkit.contract.Check;
import org.attn4j.testkit.contract.PartsUnderTest;
import org.attn4j.testkit.contract.PluginContract;
import org.attn4j.testkit.contract.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins verify}: the contract of every part in a jar, as its author's tests check it. */
@Command(
        name = "verify",
        description = {
            "Checks every part of a plugin against the contract of its kind: gradients, counts, shapes, saving, training.",
            "",
            "The jar is enough; its sources are not needed. Exits with 4 where the contract is broken."
        },
        footer = "  attn4j plugins verify my-attention.jar --parameters '{\"reduction\": 8}'")
public final class PluginsVerifyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "JAR", description = "The jar, or a folder of jars.")
    private Path jar;

    @Option(
            names = "--parameters",
            paramLabel = "JSON",
            description = "Parameters to check with, as a configuration has them; may be given again. Default: {}.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** One check's outcome, as {@code --json} has it. */
    private record Outcome(String check, List<String> violations) {}

    /** The command; each check's line is a result of the console. */
    public PluginsVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PluginSource plugin = PluginDiscovery.open(jar);
        PartsUnderTest parts = new PartsUnderTest(PluginDiscovery.discoverOnly(plugin), Optional.of(jar));
        List<String> sets = parameters.isEmpty() ? List.of("{}") : parameters;
        List<Outcome> outcomes = new ArrayList<>();
        for (Check check : PluginContract.checks(parts, plugin, sets)) {
            Outcome outcome = new Outcome(
                    check.name(),
                    check.violations().stream().map(Violation::toString).toList());
            outcomes.add(outcome);
            if (!json) {
                console.result(line(outcome));
            }
        }
        if (json) {
            console.result(Json.write(outcomes));
        }
        return outcomes.stream().allMatch(outcome -> outcome.violations().isEmpty()) ? ExitCode.FINE : ExitCode.PLUGIN;
    }

    private static String line(Outcome outcome) {
        return outcome.violations().isEmpty()
                ? "ok      " + outcome.check()
                : "FAILED  " + String.join("\nFAILED  ", outcome.violations());
    }
}
