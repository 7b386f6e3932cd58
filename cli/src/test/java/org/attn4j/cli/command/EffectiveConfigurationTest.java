package org.attn4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plan --effective} prints. */
class EffectiveConfigurationTest {

    @TempDir
    private Path folder;

    private Map<?, ?> effective(Path file, String... more) {
        Recorder recorder = Recorder.pipe();
        String[] arguments = new String[more.length + 3];
        arguments[0] = "plan";
        arguments[1] = file.toString();
        arguments[2] = "--effective";
        System.arraycopy(more, 0, arguments, 3, more.length);
        assertEquals(0, new Application(recorder.console()).run(arguments), recorder.notes());
        assertEquals("", recorder.notes());
        return Json.tree(recorder.results());
    }

    private static Object at(Map<?, ?> tree, String... keys) {
        Object here = tree;
        for (String key : keys) {
            here = ((Map<?, ?>) here).get(key);
        }
        return here;
    }

    @Test
    void theStudyHasDefaultsAndWhatIsSet() {
        Map<?, ?> study = effective(Sample.write(folder, Sample.STUDY), "--set", "/training/epochs=7");
        assertEquals(7, at(study, "training", "epochs"));
        assertEquals("adam", at(study, "training", "optimizer", "type"));
        assertEquals("auto", at(study, "device"));
        assertEquals("none", at(study, "model", "attention", "type"));
        assertEquals("adaptive", at(study, "study", "variants", "eca", "/model/attention", "kernel"));
        assertEquals(1, at(study, "study", "workers"));
    }

    @Test
    void itReadsBackAsItself() throws IOException {
        Map<?, ?> study = effective(Sample.write(folder, Sample.STUDY));
        Path again = Files.writeString(folder.resolve("again.json"), Json.write(study));
        assertEquals(study, effective(again));
    }

    @Test
    void aVariantIsOneRunsConfiguration() {
        Path file = Sample.write(folder, Sample.STUDY);
        Map<?, ?> eca = effective(file, "--variant", "eca");
        assertEquals("eca", at(eca, "model", "attention", "type"));
        assertEquals("tiny", at(eca, "name"));
        assertEquals(false, eca.containsKey("study"));
        assertEquals("none", at(effective(file, "--variant", "model"), "model", "attention", "type"));
    }

    @Test
    void aPlanIsOfAllVariants() {
        Recorder recorder = Recorder.pipe();
        String file = Sample.write(folder, Sample.STUDY).toString();
        assertEquals(2, new Application(recorder.console()).run("plan", file, "--variant", "eca"));
        assertEquals("--variant: is for --effective; a plan shows all variants\n", recorder.notes());
    }

    @Test
    void anUnknownVariantIsRejected() {
        Recorder recorder = Recorder.pipe();
        String file = Sample.write(folder, Sample.STUDY).toString();
        assertEquals(2, new Application(recorder.console()).run("plan", file, "--effective", "--variant", "ecaa"));
        assertEquals(
                "unknown variant \"ecaa\"; did you mean \"eca\"? known: eca, model, none (model is the file's own model,"
                        + " without a variant's changes)\n",
                recorder.notes());
    }
}
