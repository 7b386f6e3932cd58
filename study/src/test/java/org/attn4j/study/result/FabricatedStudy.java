package org.attn4j.study.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunId;

/** Writes the folder of a study that never was. */
public final class FabricatedStudy {

    private final StudyFolder folder;
    private final StudyOutline outline;
    private final int epochs;

    /** A study in a folder with study.json and no run yet. */
    public FabricatedStudy(Path path, List<String> variants, List<Long> seeds, int epochs) {
        this("fabricated", path, variants, seeds, epochs);
    }

    /** The same under a name. */
    public FabricatedStudy(String name, Path path, List<String> variants, List<Long> seeds, int epochs) {
        folder = new StudyFolder(path);
        outline = new StudyOutline(name, seeds, variants.get(0), variants);
        this.epochs = epochs;
        Map<String, Object> named = new LinkedHashMap<>();
        variants.forEach(variant -> named.put(variant, Map.of()));
        Map<String, Object> section =
                new LinkedHashMap<>(new TreeMap<>(Map.of("baseline", variants.get(0), "seeds", seeds)));
        section.put("variants", named);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", outline.name());
        tree.put("dataset", Map.of("type", "cifar10"));
        tree.put("model", Map.of("backbone", Map.of("type", "alexnet")));
        tree.put("study", section);
        try {
            Files.createDirectories(folder.runs());
            Files.writeString(folder.study(), Json.write(tree));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One of its runs; better with each variant. */
    public FabricatedRun run(String variant, long seed) {
        return new FabricatedRun(
                new RunId(variant, seed),
                epochs,
                0.78 + 0.03 * outline.variants().indexOf(variant));
    }

    /** Writes one run as done. */
    public FabricatedStudy done(String variant, long seed) {
        run(variant, seed).done(folder.run(new RunId(variant, seed)));
        return this;
    }

    /** Writes all runs as done. */
    public FabricatedStudy allDone() {
        outline.runs().forEach(id -> done(id.variant(), id.seed()));
        return this;
    }

    /** Its folder. */
    public StudyFolder folder() {
        return folder;
    }
}
