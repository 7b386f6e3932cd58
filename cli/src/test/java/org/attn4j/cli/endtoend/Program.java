package org.attn4j.cli.endtoend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attn4j.cli.Main;
import org.attn4j.cli.backend.ElsewhereBackend;

/** The packaged program in a separate process. */
final class Program {

    /** Far above what any call here takes; only a hang reaches it. */
    private static final int MINUTES = 10;

    /** A Java version that warns of memory outside the heap, unless a flag is set, as the launcher does. */
    private static final int FIRST_THAT_WARNS = 24;

    private static final String JAR = System.getProperty("attn4j.program");

    private final Path folder;
    private final List<String> flags = new ArrayList<>();
    private List<String> start = List.of("-jar", JAR);

    /** The program with a working directory. */
    Program(Path folder) {
        this.folder = folder;
    }

    /** The same with a flag for its virtual machine. */
    Program flag(String flag) {
        Program other = new Program(folder);
        other.flags.addAll(flags);
        other.flags.add(flag);
        other.start = start;
        return other;
    }

    /** The same on a backend that says that its arrays lie elsewhere than in the processor's memory. */
    Program elsewhere() {
        Program other = flag("-D" + ElsewhereBackend.PROPERTY + "=true");
        other.start = List.of("-cp", ElsewhereBackend.classPath() + File.pathSeparator + JAR, Main.class.getName());
        return other;
    }

    /**
     * How a process ended.
     *
     * @param exit its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Outcome(int exit, String out, String err) {

        /** Both streams, for a failing test to show. */
        String all() {
            return "exit " + exit + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }

    /** Runs it to its end. */
    Outcome run(String... arguments) {
        return run(builder(arguments));
    }

    /** Starts it; its streams are the caller's to read. */
    Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    /** Its process, not yet started. */
    ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-Dorg.nd4j.log.initialization=false",
                "-Dorg.nd4j.avx.ignore=true",
                "-Dorg.nd4j.versioncheck=false",
                "-Duser.home=" + folder));
        if (Runtime.version().feature() >= FIRST_THAT_WARNS) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(flags);
        command.addAll(start);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** Runs any process to its end. */
    static Outcome run(ProcessBuilder builder) {
        try {
            Path out = Files.createTempFile("attn4j-out", ".txt");
            Path err = Files.createTempFile("attn4j-err", ".txt");
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + MINUTES + " minutes: " + builder.command());
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException failure) {
            throw new AssertionError("cannot run " + builder.command(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
