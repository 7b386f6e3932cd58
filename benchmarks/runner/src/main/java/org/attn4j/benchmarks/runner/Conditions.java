package org.attn4j.benchmarks.runner;

import org.attn4j.benchmarks.protocol.Task;

/**
 * What is the same for all contenders.
 *
 * @param network its backbone's name
 * @param threads of every library
 * @param batch images of a step
 * @param size side of the images in pixels
 * @param copied whether every step of every library copies its images from the Java heap; where not, attn4j alone does
 * @param rounds to measure
 */
record Conditions(String network, int threads, int batch, int size, boolean copied, int rounds) {

    /** What a contender is to do under these conditions. */
    Task task(ContenderName name) {
        // Settings of the process are no business of the worker.
        String mode = name.mode().equals(ContenderName.OWN_SETTINGS) ? Task.PLAIN : name.mode();
        return new Task(network, name.attention(), mode, batch, size, copied);
    }
}
