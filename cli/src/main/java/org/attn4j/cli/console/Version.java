package org.attn4j.cli.console;

import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}: the program's version from the jar's manifest, and Java's. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"attn4j " + program() + " (Java " + Runtime.version() + ")"};
    }

    /** The program's version; {@code development} if the program does not run from its jar. */
    public static String program() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
