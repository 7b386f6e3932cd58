package org.attn4j.cli.doctor;

/** The root cause of an exception. */
final class RootCause {

    private RootCause() {}

    /** The class and message of the innermost exception, one line. */
    static String sentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null
                ? ""
                : root.getMessage().lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }
}
