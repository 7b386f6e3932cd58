package org.attn4j.config.error;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A configuration that its author must change; reports all problems together.
 *
 * <p>The message names the file once and gives each problem a line; problems from other files and from options carry
 * their own location:
 * <pre>
 * study.json: 2 problems
 *   9:34 /model/backbone/type: unknown backbone "resnet81"; did you mean "resnet18"? known: alexnet, resnet18
 *   --set /training/epoch: unknown property; did you mean "epochs"?
 * </pre>
 */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Reports problems under the name of the first file among them.
     *
     * @param problems at least one, in the order in which they are reported
     */
    public ConfigException(List<Problem> problems) {
        this(firstFile(problems), problems);
    }

    /**
     * Reports problems under the name of a file.
     *
     * @param file the configuration as the user named it
     * @param problems at least one, in the order in which they are reported
     */
    public ConfigException(Path file, List<Problem> problems) {
        this(Optional.of(file), problems);
    }

    private ConfigException(Optional<Path> file, List<Problem> problems) {
        super(text(file, problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one. */
    public List<Problem> problems() {
        return Objects.requireNonNull(problems, "a deserialised exception has its message only");
    }

    private static Optional<Path> firstFile(List<Problem> problems) {
        return problems.stream()
                .map(Problem::location)
                .filter(Location.InFile.class::isInstance)
                .map(location -> ((Location.InFile) location).file())
                .findFirst();
    }

    private static String text(Optional<Path> file, List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a configuration error needs at least one problem");
        }
        StringBuilder text = new StringBuilder(file.map(Path::toString).orElse("command line"))
                .append(": ")
                .append(problems.size())
                .append(problems.size() == 1 ? " problem" : " problems");
        for (Problem problem : problems) {
            text.append("\n  ").append(problem.line(file.orElse(Path.of(""))));
        }
        return text.toString();
    }
}
