package org.attn4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print that train nothing. */
class CommandsTest {

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();

    private int run(String... arguments) {
        return new Application(recorder.console()).run(arguments);
    }

    @Test
    void oneModuleIsSummarisedForItsShape() {
        assertEquals(0, run("summary", "--attention", "{\"type\": \"se\", \"reduction\": 4}", "--input", "8,5,5"));
        assertEquals("""
                ATTENTION  PARAMETERS  MULTIPLY-ADDS
                se                 42             32  hidden = 2
                """, recorder.results());
    }

    @Test
    void aModuleNeedsAShape() {
        assertEquals(2, run("summary", "--attention", "{\"type\": \"eca\"}"));
        assertEquals("--input: must be channels, height and width, such as 64,56,56, was absent\n", recorder.notes());
    }

    @Test
    void aBadModuleIsReportedAsInAConfiguration() {
        assertEquals(2, run("summary", "--attention", "{\"type\": \"eca\", \"kernel\": 4}", "--input", "8,5,5"));
        assertEquals(
                "command line: 1 problem\n  --attention /kernel: must be odd and at least 1, was 4\n",
                recorder.notes());
    }

    @Test
    void aSummaryIsOfAConfigurationOrOfAModule() {
        assertEquals(2, run("summary"));
        assertEquals("give either CONFIG, or --attention JSON with --input C,H,W\n", recorder.notes());
    }

    @Test
    void anUnknownVariantSuggestsTheNearestAndListsAll() {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(2, run("summary", file.toString(), "--variant", "ecaa"));
        assertEquals(
                "unknown variant \"ecaa\"; did you mean \"eca\"? known: eca, model, none (model is the file's own model,"
                        + " without a variant's changes)\n",
                recorder.notes());
    }

    @Test
    void aBenchNeedsARound() {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(2, run("bench", file.toString(), "--rounds", "0"));
        assertEquals("--rounds: must be at least 1, was 0\n", recorder.notes());
    }

    @Test
    void aBenchOfAnUnknownVariantBeginsNothing() {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(2, run("bench", file.toString(), "--variant", "eca", "--variant", "eka"));
        assertEquals(
                "unknown variant \"eka\"; did you mean \"eca\"? known: eca, model, none (model is the file's own model,"
                        + " without a variant's changes)\n",
                recorder.notes());
    }

    @Test
    void theSummarysJsonHasSitesWithWhatTheModuleSays() {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(0, run("summary", file.toString(), "--variant", "eca", "--json"));
        Map<String, Object> summary = Json.tree(recorder.results());
        assertEquals("alexnet", summary.get("backbone"));
        assertEquals(64, ((Number) summary.get("imageSize")).intValue());
        assertEquals(3 * 64 * 64 * 4, ((Number) summary.get("inputBytes")).intValue());
        List<?> sites = (List<?>) summary.get("sites");
        assertEquals(5, sites.size());
        Map<?, ?> first = (Map<?, ?>) sites.get(0);
        assertEquals("conv1", first.get("site"));
        assertEquals("before-activation", first.get("position"));
        assertEquals(3, ((Number) first.get("kernel")).intValue());
    }

    /** AlexNet at 64 pixels: 5,426,890 parameters and ECA's 3 + 4 * 5; k * C of the sites' 48, 128, 192, 192, 128 channels. */
    @Test
    void theSummarysTextSaysSitesTotalsSharesAndWhatIsCounted() {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(0, run("summary", file.toString(), "--variant", "eca"));
        String text = recorder.results();
        assertTrue(text.startsWith("""
                LAYER    TYPE             OUTPUT    PARAMETERS  MULT-ADDS
                conv1    conv 11x11 /4    48x16x16      17,472  4,460,544
                conv1@0  eca              48x16x16           3        144
                pool1    max pool 3x3 /2  48x7x7             0          0
                """), text);
        assertTrue(text.contains("""
                SITE   POSITION             C  ATTENTION  PARAMS  MULT-ADDS
                conv1  before-activation   48  eca             3        144  kernel = 3
                conv2  before-activation  128  eca             5        640  kernel = 5
                """), text);
        assertTrue(text.contains("""
                TOTAL                               IN ALL  OF ATTENTION     SHARE
                parameters                       5,426,913            23  0.00042%
                  in 1e6 (M)                         5.427      0.000023
                multiply-adds per image         23,434,512         3,344    0.014%
                  in 1e6 (M)                         23.43      0.003344
                """), text);
        assertTrue(text.endsWith("""

                Parameters are trained values, running statistics not counted. Multiply-adds are
                those of convolutions, linear layers and modules' own products; pooling,
                normalisation, activations and scaling are not counted.
                """), text);
        text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void thePapersUnitsAreBinary() {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(0, run("summary", file.toString(), "--variant", "eca", "--paper-units"));
        assertTrue(recorder.results().contains("\n  in 2^20 (Mi)                       5.176 "), recorder.results());
        assertTrue(recorder.results().contains("\n  in 2^30 (Gi)                     0.02183 "), recorder.results());
    }

    @Test
    void thePapersUnitsAreForTextOfNetworks() {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(2, run("summary", file.toString(), "--json", "--paper-units"));
        assertEquals(2, run("summary", "--attention", "{\"type\": \"se\"}", "--input", "8,5,5", "--paper-units"));
        assertEquals(
                "--paper-units: is for a network's totals as text; leave it out with --json, which has exact numbers\n"
                        + "--paper-units: is for a network's totals as text; leave it out with --attention\n",
                recorder.notes());
    }

    @Test
    void thePlanOfAFolderThatIsNotThereIsAllMissing() {
        Path file = Sample.write(folder, Sample.STUDY);
        assertEquals(
                0,
                run("plan", file.toString(), "--out", folder.resolve("absent").toString()));
        assertEquals("""
                VARIANT  SEED  STATE    EPOCHS  OF  PARAMETERS  TIME LEFT
                none        1  missing       0   2   5,426,890  not known before one epoch is done
                eca         1  missing       0   2   5,426,913  not known before one epoch is done

                0 of 2 runs are done, 4 epochs are missing, time left: not known before one epoch is done
                """, recorder.results());
    }

    @Test
    void oneKindOfPartIsShownWithEveryParameter() {
        assertEquals(0, run("plugins", "show", "se"));
        String reported = recorder.results();
        assertTrue(reported.startsWith("attention se: "), reported);
        assertTrue(reported.contains("\n  reduction: "), reported);
        assertTrue(reported.contains("\n    integer, at least 1, default 16\n"), reported);
    }

    @Test
    void anUnknownPluginSuggestsTheNearest() {
        assertEquals(2, run("plugins", "show", "alexnt"));
        assertTrue(
                recorder.notes().startsWith("unknown plugin \"alexnt\"; did you mean \"alexnet\"? known: "),
                recorder.notes());
    }

    @Test
    void foldersThatAreNoneAreNamed() {
        assertEquals(2, run("report", folder.toString()));
        assertEquals(2, run("evaluate", folder.toString()));
        assertEquals(
                folder
                        + " holds no results: there is neither a study.json nor a folder runs; ablate and train create such"
                        + " folders\n" + folder + " is not the folder of a run: it has no run.json; run folders are"
                        + " DIR/runs/VARIANT-sSEED\n",
                recorder.notes());
    }
}
