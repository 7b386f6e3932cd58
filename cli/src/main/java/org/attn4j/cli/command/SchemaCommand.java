package org.attn4j.cli.command;

import jakarta.inject.Inject;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.study.config.SharedSchemas;
import org.attn4j.study.config.StudySchema;
import picocli.CommandLine.Command;

/** {@code schema}: the JSON Schema with which editors complete and check configurations. */
final class SchemaCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "schema",
            description = {
                "Prints the JSON Schema of configurations.",
                "",
                "The schema, of draft 2020-12, includes the components of plugins. With it an editor completes names and "
                        + "checks values: save it, and give its path under \"$schema\" in the configuration."
            },
            footer = "  attn4j schema > attn4j.schema.json")
    static final class Options implements CommandOptions {

        @Override
        public Class<? extends Action> command() {
            return SchemaCommand.class;
        }
    }

    private final Options options;
    private final Console console;
    private final Registries registries;

    @Inject
    SchemaCommand(Options options, Console console, Registries registries) {
        this.options = options;
        this.console = console;
        this.registries = registries;
    }

    @Override
    public int run() {
        console.result(Json.write(SharedSchemas.of(StudySchema.of(registries))));
        return ExitCode.FINE;
    }
}
