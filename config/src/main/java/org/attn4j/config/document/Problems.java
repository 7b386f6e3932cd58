package org.attn4j.config.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;

/** Collects what is wrong with a configuration, so that everything is told at once. Used by one thread. */
public final class Problems {

    private final List<Problem> problems = new ArrayList<>();
    private int reported;

    /** Adds a problem, unless the same one is there already. */
    public void add(Problem problem) {
        reported++;
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Adds a problem. */
    public void add(Location place, String pointer, String message) {
        add(new Problem(place, pointer, message));
    }

    /** Adds several. */
    public void addAll(List<Problem> others) {
        others.forEach(this::add);
    }

    /** Adds those that are not told already of the same place, whatever pointer they were met at. */
    public void addNew(List<Problem> others) {
        for (Problem other : others) {
            boolean told = problems.stream()
                    .anyMatch(known -> known.place().equals(other.place())
                            && known.message().equals(other.message()));
            if (!told) {
                add(other);
            }
        }
    }

    /** How often something was added, whether or not it was there already. */
    public int reported() {
        return reported;
    }

    /** What has been collected, in the order of adding. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /**
     * Fails where anything is wrong.
     *
     * @param file the configuration as the user named it
     * @throws ConfigException with all problems: the file's by line, then those of other places
     */
    public void raise(Path file) {
        if (!problems.isEmpty()) {
            throw new ConfigException(file, sorted(file));
        }
    }

    private List<Problem> sorted(Path file) {
        return problems.stream()
                .sorted(Comparator.comparingInt((Problem problem) -> rank(problem.place(), file))
                        .thenComparingInt(problem -> line(problem.place()))
                        .thenComparingInt(problem -> column(problem.place())))
                .toList();
    }

    private static int rank(Location place, Path file) {
        return place instanceof Location.InFile in ? (in.file().equals(file) ? 0 : 1) : 2;
    }

    private static int line(Location place) {
        return place instanceof Location.InFile in ? in.line() : 0;
    }

    private static int column(Location place) {
        return place instanceof Location.InFile in ? in.column() : 0;
    }
}
