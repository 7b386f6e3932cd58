package org.attn4j.cli.console;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program's version, as the build wrote it into the jar, and Java's. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"attn4j " + program() + " (Java " + Runtime.version() + ")"};
    }

    /** The program's version; {@code development} where it does not run from its jar. */
    public static String program() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
