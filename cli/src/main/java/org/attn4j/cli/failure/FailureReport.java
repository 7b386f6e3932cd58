package org.attn4j.cli.failure;

import com.google.inject.CreationException;
import com.google.inject.ProvisionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.console.Console;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.TrainingException;
import org.attn4j.core.error.UnknownNameException;
import org.attn4j.runfiles.folder.FileErrors;

/** Reports a failure and decides the exit code; the only class that does. */
public final class FailureReport {

    private final Console console;
    private final boolean debug;

    /** Reports to the console; with debug, the stack trace of every failure is printed. */
    public FailureReport(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    /** Prints the failure and returns the exit code. */
    public int report(Throwable thrown) {
        Throwable failure = withoutInjector(thrown);
        int code = code(failure);
        console.note(code == ExitCode.BUG ? bug(thrown) : sentence(failure));
        trace(thrown);
        return code;
    }

    /** Prints the stack trace of a failure that is reported elsewhere, with debug only. */
    public void trace(Throwable thrown) {
        if (debug) {
            console.note(traceText(thrown));
        }
    }

    /** Unwraps the injector's exceptions, which add nothing. */
    private static Throwable withoutInjector(Throwable thrown) {
        boolean wrapped = thrown instanceof ProvisionException || thrown instanceof CreationException;
        return wrapped && thrown.getCause() != null ? withoutInjector(thrown.getCause()) : thrown;
    }

    private static int code(Throwable failure) {
        if (failure instanceof ConfigException
                || failure instanceof UnknownNameException
                || failure instanceof ParameterException
                || failure instanceof UsageException
                || failure instanceof UncheckedIOException) {
            return ExitCode.USAGE;
        }
        if (failure instanceof DataException) {
            return ExitCode.DATA;
        }
        if (failure instanceof PluginException) {
            return ExitCode.PLUGIN;
        }
        if (failure instanceof TrainingException || failure instanceof OutOfMemoryError) {
            return ExitCode.RUN_FAILED;
        }
        return ExitCode.BUG;
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof ParameterException parameter
                && !parameter.component().isEmpty()) {
            return parameter.component() + ": " + parameter.getMessage();
        }
        if (failure instanceof UncheckedIOException io) {
            return fileSentence(io.getCause());
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory with a heap of "
                    + Runtime.getRuntime().maxMemory() / (1024 * 1024)
                    + " MB; set ATTN4J_HEAP, such as ATTN4J_HEAP=4g, or reduce limit or batchSize ("
                    + failure.getMessage()
                    + ")";
        }
        return failure.getMessage();
    }

    private static String fileSentence(IOException cause) {
        if (cause instanceof FileSystemException file && file.getFile() != null) {
            return file.getFile() + ": " + FileErrors.describe(file);
        }
        return "cannot read or write: " + cause.getMessage();
    }

    private String bug(Throwable thrown) {
        String what = "this is a bug of attn4j: "
                + thrown.toString().lines().findFirst().orElse("");
        if (debug) {
            return what;
        }
        try {
            Path file = Files.createTempFile("attn4j-bug-", ".txt");
            Files.writeString(file, traceText(thrown));
            return what + "; the stack trace is in " + file;
        } catch (IOException unwritable) {
            thrown.addSuppressed(unwritable);
            return what + "; the stack trace cannot be saved (" + unwritable + "):\n" + traceText(thrown);
        }
    }

    private static String traceText(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
