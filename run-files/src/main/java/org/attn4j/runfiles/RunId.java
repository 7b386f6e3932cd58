package org.attn4j.runfiles;

/**
 * Identifies a run of a study by its variant and seed.
 *
 * @param variant {@code [a-z0-9][a-z0-9.-]*}
 * @param seed any number
 */
public record RunId(String variant, long seed) {

    /** The run's folder under {@code runs}: {@code VARIANT-sSEED}. */
    public String folderName() {
        return variant + "-s" + seed;
    }

    @Override
    public String toString() {
        return folderName();
    }
}
