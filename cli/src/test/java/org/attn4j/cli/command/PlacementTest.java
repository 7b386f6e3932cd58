package org.attn4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels and placements as axes of a study, from its configuration alone. */
class PlacementTest {

    private static final String VARIANTS = """
            "none": {},
            "k3": {"/model/attention": {"type": "eca", "kernel": 3}},
            "k5": {"/model/attention": {"type": "eca", "kernel": 5}},
            "k7": {"/model/attention": {"type": "eca", "kernel": 7}},
            "k9": {"/model/attention": {"type": "eca", "kernel": 9}},
            "adaptive": {"/model/attention": {"type": "eca", "kernel": "adaptive"}},
            "by-site": {"/model/attention": {"type": "eca", "kernel": 3, "at": {"conv2": {"kernel": 9}, "*5": {"kernel": 7}}}},
            "late": {"/model/attention": {"type": "eca", "sites": ["conv4", "conv5"]}},
            "pattern": {"/model/attention": {"type": "eca", "sites": ["*1", "c*2"]}},
            "after": {"/model/attention": {"type": "eca", "kernel": 3, "position": "after-activation"}},
            "moved": {"/model/attention/type": "eca", "/model/attention/sites": ["conv3"]},
            "two": {"/model/attention": [{"type": "se", "sites": ["conv5"]}, {"type": "eca", "kernel": 3, "sites": ["conv5", "conv1"]}]}
            """;

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();

    private Path study() {
        return Sample.write(
                folder,
                Sample.STUDY.replace(
                        "\"none\": {},\n      \"eca\": {\"/model/attention\": {\"type\": \"eca\"}}\n", VARIANTS));
    }

    /** Every module: its site and position, its name, ECA's kernel or SE's hidden width. */
    private String placed(String variant) {
        assertEquals(
                0,
                new Application(recorder.console()).run("summary", study().toString(), "--variant", variant, "--json"),
                recorder.notes());
        List<?> sites = (List<?>) Json.tree(recorder.results()).get("sites");
        return sites.stream().map(site -> text((Map<?, ?>) site)).collect(Collectors.joining(", "));
    }

    private static String text(Map<?, ?> site) {
        String position = site.get("position").equals("before-activation") ? "" : "@" + site.get("position");
        boolean eca = site.get("attention").equals("eca");
        return site.get("site") + position + " " + site.get("attention") + " "
                + (eca ? site.get("kernel") : site.get("hidden"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k3       | conv1 eca 3, conv2 eca 3, conv3 eca 3, conv4 eca 3, conv5 eca 3",
                "k5       | conv1 eca 5, conv2 eca 5, conv3 eca 5, conv4 eca 5, conv5 eca 5",
                "k7       | conv1 eca 7, conv2 eca 7, conv3 eca 7, conv4 eca 7, conv5 eca 7",
                "k9       | conv1 eca 9, conv2 eca 9, conv3 eca 9, conv4 eca 9, conv5 eca 9",
                "adaptive | conv1 eca 3, conv2 eca 5, conv3 eca 5, conv4 eca 5, conv5 eca 5",
                "by-site  | conv1 eca 3, conv2 eca 9, conv3 eca 3, conv4 eca 3, conv5 eca 7",
                "late     | conv4 eca 5, conv5 eca 5",
                "pattern  | conv1 eca 3, conv2 eca 5",
                "after    | conv1@after-activation eca 3, conv2@after-activation eca 3, conv3@after-activation eca 3,"
                        + " conv4@after-activation eca 3, conv5@after-activation eca 3",
                "moved    | conv3 eca 5",
                "two      | conv5 se 8, conv1 eca 3, conv5 eca 3",
            })
    void eachVariantSitsWhereItsConfigurationSays(String variant, String sites) {
        assertEquals(sites, placed(variant));
    }

    @Test
    void aSiteOrPositionThatIsNotThereIsReportedForEachVariantAtOnce() {
        Path file = Sample.write(folder, Sample.STUDY.replace("\"none\": {},", """
                        "none": {}, "a": {"/model/attention": {"type": "eca", "sites": ["convl", "layer*"]}},
                        "b": {"/model/attention": {"type": "eca", "position": "after-activaton"}},
                        """));
        assertEquals(2, new Application(recorder.console()).run("plan", file.toString()));
        assertEquals("""
                tiny.json: 2 problems
                  15:71 /model/attention/sites/0 (variant a): "convl" matches no site; did you mean "conv1", \
                "conv2" or "conv3"? known: conv1, conv2, conv3, conv4, conv5
                  16:55 /model/attention/position (variant b): no chosen site has the position "after-activaton"; \
                did you mean "after-activation"? known: before-activation, after-activation
                """, recorder.notes().replace(file.toString(), "tiny.json"));
    }
}
