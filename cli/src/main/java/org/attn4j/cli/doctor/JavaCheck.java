package org.attn4j.cli.doctor;

import java.util.List;

/** Whether the Java version is one that is tested. */
final class JavaCheck implements Check {

    /** The long-term support versions on which all tests have passed. */
    private static final List<Integer> TRIED = List.of(17, 25);

    private final Runtime.Version version;
    private final String home;

    JavaCheck(Runtime.Version version, String home) {
        this.version = version;
        this.home = home;
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Finding look() {
        String text = version + " in " + home;
        if (version.feature() < TRIED.get(0)) {
            return Finding.failure(text, "install a JDK, version 17 or newer, or set JAVA_HOME to one");
        }
        if (version.feature() > TRIED.get(TRIED.size() - 1)) {
            return Finding.warning(text + ", newer than any tested version", "if something fails, try Java 25 or 17");
        }
        return Finding.ok(text);
    }
}
