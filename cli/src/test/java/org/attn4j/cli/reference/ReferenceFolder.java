package org.attn4j.cli.reference;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.testkit.ReferenceCheck;
import org.attn4j.testkit.ReferenceResult;
import org.attn4j.trainer.step.RecipeSteps;
import org.junit.jupiter.api.Assertions;

/** A folder of reference files, checked as the program does it. */
record ReferenceFolder(Path path) {

    /** The files that the project keeps. */
    static ReferenceFolder kept() {
        try {
            return new ReferenceFolder(
                    Path.of(ReferenceFolder.class.getResource("cbam.json").toURI())
                            .getParent());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Copies a kept file here, with some of its text replaced. */
    void copy(String file, String text, String replacement) throws IOException {
        String content = Files.readString(kept().path().resolve(file));
        if (!content.contains(text)) {
            throw new IllegalArgumentException(file + " has no " + text);
        }
        Path copy = path.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, content.replace(text, replacement));
    }

    List<ReferenceResult> check() {
        return check(Kernels.AUTO);
    }

    List<ReferenceResult> check(Kernels kernels) {
        return new ReferenceCheck(
                        PluginDiscovery.discover(List.of()),
                        new RecipeSteps(),
                        () -> PluginDiscovery.accelerators(Assertions::fail).choose(kernels, Precision.FLOAT32))
                .check(path, result -> {});
    }

    /** The lines that the check prints. */
    List<String> lines() {
        return check().stream().map(ReferenceResult::line).toList();
    }
}
