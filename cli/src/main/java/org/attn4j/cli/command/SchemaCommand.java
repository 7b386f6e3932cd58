package org.attn4j.cli.command;

import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.config.json.Json;
import org.attn4j.study.config.SharedSchemas;
import org.attn4j.study.config.StudySchema;
import picocli.CommandLine.Command;

/** {@code schema}: what editors complete and check configurations with. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema (2020-12) of a configuration, with every plugin that is found.",
            "",
            "An editor that knows it completes names and checks values: save it, and name it under \"$schema\"."
        },
        footer = "  attn4j schema > attn4j.schema.json")
public final class SchemaCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    /** The command; the source knows the plugin folders. */
    public SchemaCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        console.result(Json.write(SharedSchemas.of(StudySchema.of(source.registries()))));
        return ExitCode.FINE;
    }
}
