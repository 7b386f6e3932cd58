package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.Version;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.plugin.PluginListing;
import org.attn4j.cli.plugin.PluginProject;
import org.attn4j.cli.plugin.TemplateChoice;
import org.attn4j.config.registry.Registries;
import org.attn4j.testkit.template.PluginTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins new}: creates a plugin project of any kind. */
final class PluginsNewCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "new",
            description = {
                "Creates a Maven project for a plugin, by default an attention module.",
                "",
                "The component in it works and is tested; change it into your own."
            },
            footerHeading = "%nExamples:%n",
            footer = {"  attn4j plugins new my-gate", "  attn4j plugins new my-loss --kind loss"})
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "NAME", description = "Name of the component in configurations.")
        private String name;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                completionCandidates = KindWords.class,
                description =
                        "What the plugin provides: attention, backbone, dataset, transform, optimizer, schedule or "
                                + "loss. Default: attention.")
        private String kind = TemplateChoice.kinds().get(0);

        @Option(
                names = "--form",
                paramLabel = "FORM",
                completionCandidates = FormWords.class,
                description =
                        "How an attention module is written: expression, gate, map, autodiff or subgraph. Default: "
                                + "expression.")
        private Optional<String> form = Optional.empty();

        @Option(names = "--out", paramLabel = "DIR", description = "Folder of the project. Default: NAME.")
        private Optional<Path> out = Optional.empty();

        @Override
        public Class<? extends Action> command() {
            return PluginsNewCommand.class;
        }
    }

    /** The kinds, for completion. */
    static final class KindWords extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        KindWords() {
            super(TemplateChoice.kinds());
        }
    }

    /** The forms, for completion. */
    static final class FormWords extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        FormWords() {
            super(TemplateChoice.forms());
        }
    }

    private final Options options;
    private final Console console;
    private final Registries registries;

    @Inject
    PluginsNewCommand(Options options, Console console, Registries registries) {
        this.options = options;
        this.console = console;
        this.registries = registries;
    }

    @Override
    public int run() {
        PluginTemplate template = TemplateChoice.of(options.kind, options.form);
        for (PluginListing taken : PluginListing.all(registries)) {
            if (taken.kind().equals(options.kind) && taken.name().equals(options.name)) {
                throw new UsageException(options.kind + " \"" + options.name + "\" already exists, in " + taken.jar()
                        + "; a plugin of the same name would be rejected; choose another name");
            }
        }
        Path folder = options.out.orElse(Path.of(options.name));
        PluginProject project = new PluginProject(template, options.name, Version.program(), registries);
        project.write(folder);
        String jar = folder + "/target/" + options.name + ".jar";
        String data = template.data().isEmpty() ? "" : " --parameters '{\"path\": \"" + folder + "/data\"}'";
        console.result(String.join(
                "\n",
                "wrote " + folder,
                "Build it and check it against its contract:",
                "  mvn -f " + folder + " package",
                "Check the jar:",
                "  attn4j plugins verify " + jar + data,
                project.purpose() + ", one epoch:",
                "  attn4j ablate " + folder + "/study.json --plugins " + folder + "/target",
                "To name it in any configuration as {\"type\": \"" + options.name + "\"}, copy the jar:",
                "  mkdir -p plugins && cp " + jar + " plugins/"));
        return ExitCode.FINE;
    }
}
