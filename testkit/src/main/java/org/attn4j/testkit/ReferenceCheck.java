package org.attn4j.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.config.document.Node;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.error.DataException;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.network.TrainingSteps;

/**
 * Compares modules, networks and transforms with numbers that another program worked out.
 *
 * <p>A folder holds one case a file: every {@code *.json} directly in it is a module's or a network's, and
 * {@code transforms/cases.json} lists those of transforms. Parts are built from the file's JSON through the registries,
 * so a plugin's module is checked as a built-in one is. A file that is neither is a failure, not skipped: a case must not
 * get lost by a misspelt property. Nothing else in the folder is looked at.
 */
public final class ReferenceCheck {

    private static final String ENDING = ".json";

    private final ModuleCase modules;
    private final NetworkCase networks;
    private final TransformCase transforms;

    /**
     * A check of the parts that are known.
     *
     * @param registries of attention, backbones and transforms
     * @param steps what training is done with
     * @param accelerator what makes networks faster, or empty for the engine's own layers; asked when a network is built
     */
    public ReferenceCheck(Registries registries, TrainingSteps steps, Supplier<Optional<Accelerator>> accelerator) {
        ReferenceBinder parts = new ReferenceBinder(registries);
        this.modules = new ModuleCase(parts);
        this.networks = new NetworkCase(parts, steps, accelerator);
        this.transforms = new TransformCase(parts);
    }

    /**
     * Checks every case of a folder, files by name first, then transforms in their file's order.
     *
     * @param each told each result as soon as it is known
     * @return all results
     * @throws DataException where the folder cannot be read or holds no case
     */
    public List<ReferenceResult> check(Path folder, Consumer<ReferenceResult> each) {
        List<ReferenceResult> results = new ArrayList<>();
        Consumer<ReferenceResult> both = result -> {
            results.add(result);
            each.accept(result);
        };
        for (Path file : files(folder)) {
            both.accept(guarded(name(file), name -> file(name, file)));
        }
        Path list = folder.resolve("transforms").resolve("cases.json");
        if (Files.exists(list)) {
            transforms(list, both);
        }
        if (results.isEmpty()) {
            throw new DataException(folder + ": holds no reference case: neither a *.json nor transforms/cases.json");
        }
        return results;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(ReferenceCheck::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new DataException(folder + ": is not a folder that can be read", unreadable);
        }
    }

    private ReferenceResult file(String name, Path file) {
        CaseNode tree = read(file);
        if (tree.has("module")) {
            return modules.check(name, file, tree);
        }
        if (tree.has("backbone")) {
            return networks.check(name, file, tree);
        }
        return ReferenceResult.notComputed(name, "has neither /module nor /backbone: not a reference case");
    }

    private void transforms(Path list, Consumer<ReferenceResult> each) {
        List<CaseNode> cases = new ArrayList<>();
        try {
            cases.addAll(read(list).objects("cases"));
        } catch (DataException malformed) {
            each.accept(ReferenceResult.notComputed("transforms/cases", oneLine(malformed)));
        }
        for (CaseNode one : cases) {
            String name = one.has("output") ? name(one.text("output")) : one.pointer();
            each.accept(guarded(name, ignored -> transforms.check(name, list, one)));
        }
    }

    private static CaseNode read(Path file) {
        if (Json.node(file) instanceof Node.Members object) {
            return new CaseNode(object, "");
        }
        throw new DataException(file + ": must be an object");
    }

    @FunctionalInterface
    private interface Check {
        ReferenceResult of(String name);
    }

    /** A module under test may throw anything: it is the case's failure, and the other cases go on. */
    private static ReferenceResult guarded(String name, Check check) {
        try {
            return check.of(name);
        } catch (RuntimeException failure) {
            return ReferenceResult.notComputed(name, oneLine(failure));
        }
    }

    private static String oneLine(RuntimeException failure) {
        if (failure instanceof ConfigException config) {
            return config.problems().stream()
                    .map(problem -> problem.pointer() + " " + problem.message())
                    .collect(Collectors.joining("; "));
        }
        String kind = failure instanceof DataException ? "" : failure.getClass().getSimpleName() + ": ";
        return kind + String.valueOf(failure.getMessage()).replaceAll("\\R\\s*", " ");
    }

    private static String name(Path file) {
        return name(file.getFileName().toString());
    }

    private static String name(String file) {
        return file.replaceFirst("\\.[^.]*$", "");
    }
}
