package org.attn4j.cli.endtoend;

import java.nio.file.Path;
import java.util.List;

/** Maven as a third party starts it: offline, against attn4j's installed artifacts, outside of attn4j's own build. */
final class AuthorBuild {

    static final Path REPOSITORY = Path.of(System.getProperty("attn4j.repository"));

    /** For virtual machines that live for seconds: optimising them takes longer than it saves. */
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private AuthorBuild() {}

    /** Builds a project and runs its tests, which are the contract. */
    static Program.Outcome run(Path project) {
        ProcessBuilder maven = new ProcessBuilder(List.of(
                        "sh",
                        REPOSITORY.resolve("mvnw").toAbsolutePath().normalize().toString(),
                        "-q",
                        "-B",
                        "-o",
                        "-T2",
                        "-Dmaven.repo.local=" + System.getProperty("attn4j.artifacts"),
                        "-Dmaven.repo.local.tail=" + System.getProperty("attn4j.libraries"),
                        "-Dmaven.repo.local.tail.ignoreAvailability=true",
                        "-DargLine=" + String.join(" ", SHORT_LIVED),
                        "package"))
                .directory(project.toFile());
        maven.environment().put("MAVEN_OPTS", String.join(" ", SHORT_LIVED));
        return Program.run(maven);
    }

    /** The packaged program in a folder, for short commands. */
    static Program program(Path folder) {
        Program program = new Program(folder);
        for (String flag : SHORT_LIVED) {
            program = program.flag(flag);
        }
        return program;
    }
}
