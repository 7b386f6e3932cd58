package org.attn4j.benchmarks.protocol;

import java.util.List;

/**
 * What every worker is to train: a network on one batch of random images.
 *
 * @param network {@link #ALEXNET}, or another by its backbone's name
 * @param attention {@code none} or {@code eca}
 * @param mode {@code plain}, or what the library is asked to do otherwise, such as {@code bfloat16}
 * @param batch images of a step
 * @param size side of the images in pixels
 * @param copied whether each step copies its images from the Java heap, as training does; where not, libraries that can
 *     keep a batch in native memory do so
 */
public record Task(String network, String attention, String mode, int batch, int size, boolean copied) {

    /** The recipe's network. */
    public static final String ALEXNET = "alexnet";

    /** CIFAR-10's. */
    public static final int CLASSES = 10;

    /** Nothing special: float32. */
    public static final String PLAIN = "plain";

    private static final int WORDS = 6;

    /** The task from a worker's command line. */
    static Task of(String[] words) {
        if (words.length != WORDS) {
            throw new IllegalArgumentException(
                    "a task is NETWORK ATTENTION MODE BATCH SIZE COPIED, was " + String.join(" ", words));
        }
        return new Task(
                words[0],
                words[1],
                words[2],
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Boolean.parseBoolean(words[5]));
    }

    /** The task as a worker's command line. */
    public List<String> words() {
        return List.of(
                network, attention, mode, Integer.toString(batch), Integer.toString(size), Boolean.toString(copied));
    }
}
