package org.attn4j.cli.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;

/** The projects that {@code plugins new} writes for the arguments which a page names, each written once. */
final class WrittenProjects {

    private final Path folder;

    WrittenProjects(Path folder) {
        this.folder = folder;
    }

    /** The project's folder for arguments such as {@code my-net --kind backbone}. */
    Path of(String arguments) {
        Path project = folder.resolve(arguments.replace(' ', '_'));
        if (!Files.exists(project)) {
            List<String> command = new ArrayList<>(List.of("plugins", "new"));
            command.addAll(List.of(arguments.split(" ")));
            command.addAll(List.of("--out", project.toString()));
            Recorder recorder = Recorder.pipe();
            if (new Application(recorder.console()).run(command.toArray(String[]::new)) != 0) {
                throw new AssertionError("plugins new " + arguments + ": " + recorder.notes());
            }
        }
        return project;
    }
}
