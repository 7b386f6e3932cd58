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
 * Compares modules, networks and transforms with results of another program.
 *
 * <p>Each {@code *.json} file directly in a folder is one case of a module or a network, and
 * {@code transforms/cases.json} lists cases of transforms. Components are created from the file's JSON through the
 * registries, so modules of plugins are checked like built-in ones. A JSON file that is neither a module nor a network
 * is a failure, so that a misspelt property does not hide a case. Other files are ignored.
 */
public final class ReferenceCheck {

    private static final String ENDING = ".json";

    private final ModuleCase modules;
    private final NetworkCase networks;
    private final TransformCase transforms;

    /**
     * Creates a check.
     *
     * @param registries the registries of attention modules, backbones and transforms
     * @param steps runs training steps
     * @param accelerator the accelerator of networks, or empty for DL4J's layers; evaluated when a network is built
     */
    public ReferenceCheck(Registries registries, TrainingSteps steps, Supplier<Optional<Accelerator>> accelerator) {
        ReferenceBinder binder = new ReferenceBinder(registries);
        this.modules = new ModuleCase(binder);
        this.networks = new NetworkCase(binder, steps, accelerator);
        this.transforms = new TransformCase(binder);
    }

    /**
     * Checks all cases of a folder: first the files by name, then the transforms in the order of their file.
     *
     * @param listener receives each result as soon as it is known
     * @return all results
     * @throws DataException if the folder cannot be read or contains no case
     */
    public List<ReferenceResult> check(Path folder, Consumer<ReferenceResult> listener) {
        List<ReferenceResult> results = new ArrayList<>();
        Consumer<ReferenceResult> collector = result -> {
            results.add(result);
            listener.accept(result);
        };
        for (Path file : files(folder)) {
            collector.accept(guarded(name(file), name -> checkFile(name, file)));
        }
        Path list = folder.resolve("transforms").resolve("cases.json");
        if (Files.exists(list)) {
            checkTransforms(list, collector);
        }
        if (results.isEmpty()) {
            throw new DataException(
                    folder + ": contains no reference case, neither *.json files nor transforms/cases.json");
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
            throw new DataException(folder + ": cannot be read as a folder", unreadable);
        }
    }

    private ReferenceResult checkFile(String name, Path file) {
        CaseNode tree = read(file);
        if (tree.has("module")) {
            return modules.check(name, file, tree);
        }
        if (tree.has("backbone")) {
            return networks.check(name, file, tree);
        }
        return ReferenceResult.notComputed(name, "is not a reference case: it has neither /module nor /backbone");
    }

    private void checkTransforms(Path list, Consumer<ReferenceResult> listener) {
        List<CaseNode> cases = new ArrayList<>();
        try {
            cases.addAll(read(list).objects("cases"));
        } catch (DataException malformed) {
            listener.accept(ReferenceResult.notComputed("transforms/cases", oneLine(malformed)));
        }
        for (CaseNode node : cases) {
            String name = node.has("output") ? name(node.text("output")) : node.pointer();
            listener.accept(guarded(name, ignored -> transforms.check(name, list, node)));
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
        ReferenceResult run(String name);
    }

    /** Reports any exception as a failure of the case, so that the other cases are still checked. */
    private static ReferenceResult guarded(String name, Check check) {
        try {
            return check.run(name);
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
