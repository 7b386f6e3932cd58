package org.attn4j.benchmarks.runner;

/** A contender that cannot go on; the message says which, why, and where its log is. */
final class BenchmarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchmarkException(String message) {
        super(message);
    }

    BenchmarkException(String message, Throwable cause) {
        super(message, cause);
    }
}
