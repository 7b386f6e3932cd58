package org.attn4j.benchmarks.runner;

import org.attn4j.benchmarks.protocol.Task;

/**
 * The conditions that are the same for all contenders.
 *
 * @param network the backbone's name
 * @param threads number of threads of every library
 * @param batch number of images per step
 * @param size side of the images in pixels
 * @param copied whether every step of every library copies its images from the Java heap; if not, only attn4j does
 * @param rounds number of rounds to measure
 */
record Conditions(String network, int threads, int batch, int size, boolean copied, int rounds) {

    /** The task of a contender under these conditions. */
    Task task(ContenderName name) {
        // This mode changes the process's environment, so the worker itself runs in plain mode.
        String mode = name.mode().equals(ContenderName.OWN_SETTINGS) ? Task.PLAIN : name.mode();
        return new Task(network, name.attention(), mode, batch, size, copied);
    }
}
