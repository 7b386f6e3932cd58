package org.attn4j.cli.doctor;

/** What lies under a chain of exceptions. */
final class RootCause {

    private RootCause() {}

    /** The innermost failure's own words, one line. */
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
