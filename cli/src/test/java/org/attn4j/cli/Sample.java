package org.attn4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small configurations over the embedded sample, as text and as files. */
public final class Sample {

    /** AlexNet at 64 pixels on 40 images, 20 to test, two epochs of five batches, variants none and eca. */
    public static final String STUDY = """
            {
              "name": "tiny",
              "dataset": {
                "type": "sample",
                "limit": 40,
                "testLimit": 20,
                "train": [{"type": "resize", "size": 64}, {"type": "random-horizontal-flip"}],
                "test": [{"type": "resize", "size": 64}]
              },
              "model": {"backbone": {"type": "alexnet"}, "attention": {"type": "none"}},
              "training": {"epochs": 2, "batchSize": 8},
              "study": {
                "seeds": [1],
                "variants": {
                  "none": {},
                  "eca": {"/model/attention": {"type": "eca"}}
                }
              }
            }
            """;

    private Sample() {}

    /** Writes a configuration, {@code tiny.json}. */
    public static Path write(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("tiny.json"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
