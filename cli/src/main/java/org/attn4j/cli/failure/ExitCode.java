package org.attn4j.cli.failure;

/** The exit codes of the process. */
public final class ExitCode {

    /** Success. */
    public static final int FINE = 0;

    /** A run failed; the others continued. */
    public static final int RUN_FAILED = 1;

    /** Usage, configuration, device or output folder. */
    public static final int USAGE = 2;

    /** A dataset is absent or damaged. */
    public static final int DATA = 3;

    /** A plugin jar cannot be used. */
    public static final int PLUGIN = 4;

    /** A bug of the program. */
    public static final int BUG = 70;

    private ExitCode() {}
}
