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

/** A new process with the class path of this one, which reads saved modules and works out their outputs. */
final class FreshProcess {

    private static final String REQUEST = "request.json";
    private static final String ANSWER = "answer.json";
    private static final String TOLD = "told.txt";

    /** What a folder that was handed to {@link #read} may hold afterwards. */
    static final List<String> FILES = List.of(REQUEST, ANSWER, TOLD);

    /** Far above what it takes; only a hang reaches it. */
    private static final int MINUTES = 5;

    /** Another seed than the writer's: whatever is not read from the file then differs. */
    private static final long SEED = 99;

    private FreshProcess() {}

    /**
     * Has a new process read modules.
     *
     * @param folder an empty folder for what the processes tell each other
     * @throws IllegalStateException with what the process said, where it failed
     */
    static SavedModule.Answer read(Path folder, SavedModule.File request) throws IOException {
        Files.writeString(folder.resolve(REQUEST), Json.write(request));
        Path told = folder.resolve(TOLD);
        Process process = new ProcessBuilder(command(folder))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the new process still runs after " + MINUTES + " minutes");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the new process ran", interrupted);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the new process failed: " + cause(told));
        }
        return Json.read(folder.resolve(ANSWER), SavedModule.Answer.class);
    }

    private static List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                // It lives for seconds: optimising it takes longer than it saves.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-Dorg.nd4j.log.initialization=false",
                "-Dorg.nd4j.versioncheck=false"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(FreshProcess.class.getName(), folder.toString()));
        return command;
    }

    private static String cause(Path told) throws IOException {
        return Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("Exception in thread") || line.startsWith("Caused by: "))
                .reduce((first, last) -> last)
                .orElse("without a word");
    }

    /** The other end: reads the folder's request and writes the answer; what it throws is its report. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SavedModule.File request = Json.read(folder.resolve(REQUEST), SavedModule.File.class);
        ProvidersUnderTest parts = request.plugin()
                .map(plugin -> ProvidersUnderTest.withPlugin(Path.of(plugin)))
                .orElseGet(ProvidersUnderTest::classPath);
        List<Values> outputs =
                request.modules().stream().map(saved -> output(parts, saved)).toList();
        Files.writeString(folder.resolve(ANSWER), Json.write(new SavedModule.Answer(outputs)));
    }

    private static Values output(ProvidersUnderTest parts, SavedModule saved) {
        ContractCase one = saved.toCase(parts.attention(saved.type(), saved.parameters()), SEED);
        try (ModuleProbe probe = new CaseData(one).probe(ElementType.FLOAT64, false, false)) {
            List<String> names = probe.weights().stream().map(ModuleProbe::name).toList();
            List<String> stored = saved.weights().stream().map(Values::name).toList();
            if (!names.equals(stored)) {
                throw new IllegalStateException(
                        "weights() names " + names + " here, " + stored + " where it was saved");
            }
            saved.weights().forEach(weight -> probe.write(weight.name(), weight.array()));
            return Values.of(saved.type(), probe.infer(saved.input(), saved.batch()));
        }
    }
}
