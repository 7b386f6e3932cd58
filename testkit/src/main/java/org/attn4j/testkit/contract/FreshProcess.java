package org.attn4j.testkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attn4j.config.json.Json;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.contract.SavedModule.Values;
import org.attn4j.testkit.probe.ModuleProbe;
import org.attn4j.testkit.rule.CaseData;
import org.attn4j.testkit.rule.ContractCase;

/** Starts a new process with the class path of this one, which reads saved modules and computes their outputs. */
final class FreshProcess {

    private static final String REQUEST = "request.json";
    private static final String ANSWER = "answer.json";
    private static final String LOG = "log.txt";

    /** The names of the files that {@link #read} can leave in its folder. */
    static final List<String> FILES = List.of(REQUEST, ANSWER, LOG);

    /** Far longer than the process takes unless it hangs. */
    private static final int MINUTES = 5;

    /** Different from the seed of the process that saves, so that values not read from the file differ. */
    private static final long SEED = 99;

    private FreshProcess() {}

    /**
     * Reads modules in a new process.
     *
     * @param folder an empty folder for the files that the processes exchange
     * @throws IllegalStateException with the exception of the process, if it fails
     */
    static SavedModule.Answer read(Path folder, SavedModule.File request) throws IOException {
        Files.writeString(folder.resolve(REQUEST), Json.write(request));
        Path log = folder.resolve(LOG);
        Process process = new ProcessBuilder(command(folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the new process was still running after " + MINUTES + " minutes");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the new process", interrupted);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the new process failed: " + cause(log));
        }
        return Json.read(folder.resolve(ANSWER), SavedModule.Answer.class);
    }

    private static List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                // The process runs for seconds, in which the optimising compiler costs more than it saves.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-Dorg.nd4j.log.initialization=false",
                "-Dorg.nd4j.versioncheck=false"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(FreshProcess.class.getName(), folder.toString()));
        return command;
    }

    private static String cause(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("Exception in thread") || line.startsWith("Caused by: "))
                .reduce((first, last) -> last)
                .orElse("it printed no exception");
    }

    /**
     * The entry point of the new process: reads the request in the folder and writes the answer. Exceptions are printed
     * to the log.
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SavedModule.File request = Json.read(folder.resolve(REQUEST), SavedModule.File.class);
        ProvidersUnderTest providers = request.plugin()
                .map(plugin -> ProvidersUnderTest.withPlugin(Path.of(plugin)))
                .orElseGet(ProvidersUnderTest::classPath);
        List<Values> outputs = request.modules().stream()
                .map(saved -> output(providers, saved))
                .toList();
        Files.writeString(folder.resolve(ANSWER), Json.write(new SavedModule.Answer(outputs)));
    }

    private static Values output(ProvidersUnderTest providers, SavedModule saved) {
        ContractCase testCase = saved.toCase(providers.attention(saved.type(), saved.parameters()), SEED);
        try (ModuleProbe probe = new CaseData(testCase).probe(ElementType.FLOAT64, false, false)) {
            List<String> names = probe.weights().stream().map(ModuleProbe::name).toList();
            List<String> stored = saved.weights().stream().map(Values::name).toList();
            if (!names.equals(stored)) {
                throw new IllegalStateException(
                        "weights() has " + names + " in the new process, but had " + stored + " when it was saved");
            }
            saved.weights().forEach(weight -> probe.write(weight.name(), weight.array()));
            return Values.of(saved.type(), probe.infer(saved.input(), saved.batch()));
        }
    }
}
