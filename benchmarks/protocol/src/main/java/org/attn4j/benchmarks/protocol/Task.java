package org.attn4j.benchmarks.protocol;

import java.util.List;

/**
 * A worker's task: a network to train on one batch of random images.
 *
 * @param network {@link #ALEXNET}, or another backbone's name
 * @param attention {@code none} or {@code eca}
 * @param mode {@code plain}, or a special mode of the library, such as {@code bfloat16}
 * @param batch number of images per step
 * @param size side of the images in pixels
 * @param copied whether each step copies its images from the Java heap, as in training; if not, libraries that can keep
 *     a batch in native memory do so
 */
public record Task(String network, String attention, String mode, int batch, int size, boolean copied) {

    /** The recipe's network. */
    public static final String ALEXNET = "alexnet";

    /** The number of classes, CIFAR-10's. */
    public static final int CLASSES = 10;

    /** The default mode: float32. */
    public static final String PLAIN = "plain";

    private static final int ARGUMENTS = 6;

    /** The task from a worker's command line. */
    static Task of(String[] arguments) {
        if (arguments.length != ARGUMENTS) {
            throw new IllegalArgumentException(
                    "a task is NETWORK ATTENTION MODE BATCH SIZE COPIED, was " + String.join(" ", arguments));
        }
        return new Task(
                arguments[0],
                arguments[1],
                arguments[2],
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Boolean.parseBoolean(arguments[5]));
    }

    /** The task as a worker's command line. */
    public List<String> arguments() {
        return List.of(
                network, attention, mode, Integer.toString(batch), Integer.toString(size), Boolean.toString(copied));
    }
}
