package org.attn4j.trainer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which run of a study: the variant and the seed.
 *
 * @param variant {@code [a-z0-9][a-z0-9-]*}
 * @param seed any number
 */
public record RunId(String variant, long seed) {

    private static final Pattern FOLDER = Pattern.compile("([a-z0-9][a-z0-9-]*)-s(-?[0-9]+)");

    /** The run's folder under {@code runs}: {@code VARIANT-sSEED}. */
    public String folderName() {
        return variant + "-s" + seed;
    }

    /** The run that a folder name means; throws IllegalArgumentException where it means none. */
    public static RunId ofFolder(String name) {
        Matcher matcher = FOLDER.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not the folder of a run: VARIANT-sSEED");
        }
        return new RunId(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return folderName();
    }
}
