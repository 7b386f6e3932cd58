package org.attn4j.config.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;

/** Collects the problems of a configuration, so that they are reported together. For one thread. */
public final class Problems {

    private final List<Problem> problems = new ArrayList<>();
    private int reportCount;

    /** Adds a problem unless it has been added before. */
    public void add(Problem problem) {
        reportCount++;
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Adds a problem. */
    public void add(Location location, String pointer, String message) {
        add(new Problem(location, pointer, message));
    }

    /** Adds several problems. */
    public void addAll(List<Problem> others) {
        others.forEach(this::add);
    }

    /** Adds the problems whose location and message have not been reported yet, whatever their pointer. */
    public void addUnreported(List<Problem> others) {
        for (Problem other : others) {
            boolean known = problems.stream()
                    .anyMatch(problem -> problem.location().equals(other.location())
                            && problem.message().equals(other.message()));
            if (!known) {
                add(other);
            }
        }
    }

    /** The number of calls that added a problem, repeated problems included. */
    public int reportCount() {
        return reportCount;
    }

    /** The problems in the order in which they were added. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /** Whether there are no problems so far. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /**
     * Throws if there are problems.
     *
     * @param file the configuration as the user named it
     * @throws ConfigException with all problems: the file's by line, then the others
     */
    public void throwIfAny(Path file) {
        if (!problems.isEmpty()) {
            throw new ConfigException(file, sorted(file));
        }
    }

    private List<Problem> sorted(Path file) {
        return problems.stream()
                .sorted(Comparator.comparingInt((Problem problem) -> rank(problem.location(), file))
                        .thenComparingInt(problem -> line(problem.location()))
                        .thenComparingInt(problem -> column(problem.location())))
                .toList();
    }

    private static int rank(Location location, Path file) {
        return location instanceof Location.InFile in ? (in.file().equals(file) ? 0 : 1) : 2;
    }

    private static int line(Location location) {
        return location instanceof Location.InFile in ? in.line() : 0;
    }

    private static int column(Location location) {
        return location instanceof Location.InFile in ? in.column() : 0;
    }
}
