package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a grid: three backbones, with and without SE; of one backbone the baseline is excluded. */
class GridReportTest {

    @TempDir
    Path path;

    private StudyFolder folder;
    private VariantTable table;

    @BeforeEach
    void write() throws IOException {
        FabricatedStudy study = new FabricatedStudy(
                path,
                List.of("alexnet-none", "alexnet-se", "resnet20-none", "resnet20-se", "resnet32-se"),
                List.of(1L, 2L, 3L),
                2);
        folder = study.folder();
        Files.writeString(folder.study(), Json.write(configuration()));
        accuracies(study, "alexnet-none", 0.70, 0.71, 0.72);
        accuracies(study, "alexnet-se", 0.75, 0.761, 0.768);
        accuracies(study, "resnet20-none", 0.80, 0.81, 0.82);
        accuracies(study, "resnet20-se", 0.79, 0.815, 0.82);
        accuracies(study, "resnet32-se", 0.83, 0.84, 0.85);
        table = SmallStudy.table(folder);
    }

    private static Map<String, Object> configuration() {
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("none", Map.of("type", "none"));
        none.put("se", Map.of("type", "se"));
        Map<String, Object> backbones = new LinkedHashMap<>();
        for (String backbone : List.of("alexnet", "resnet20", "resnet32")) {
            backbones.put(backbone, Map.of("type", backbone));
        }
        Map<String, Object> axes = new LinkedHashMap<>();
        axes.put("backbone", Map.of("pointer", "/model/backbone", "values", backbones));
        axes.put("attention", Map.of("pointer", "/model/attention", "values", none));
        Map<String, Object> study = new LinkedHashMap<>();
        study.put("seeds", List.of(1, 2, 3));
        study.put("baseline", Map.of("attention", "none"));
        study.put("axes", axes);
        study.put("exclude", List.of(Map.of("backbone", List.of("resnet32"), "attention", List.of("none"))));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "grid");
        tree.put("dataset", Map.of("type", "cifar10"));
        tree.put("model", Map.of("backbone", Map.of("type", "alexnet")));
        tree.put("study", study);
        return tree;
    }

    private static void accuracies(FabricatedStudy study, String variant, double... last) {
        for (int i = 0; i < last.length; i++) {
            SmallStudy.done(study, variant, i + 1, last[i] - 0.1, last[i]);
        }
    }

    @Test
    void theTextTableGroupsByTheOtherAxesAndCountsOverThem() {
        String text = ReportTable.text(table);
        assertTrue(text.contains("test % minus\nthat of attention none"), text);
        String words = text.replaceAll(" +", " ");
        for (String line : List.of(
                "\nalexnet:\nalexnet-none (baseline) ",
                "\nresnet20:\nresnet20-none (baseline) ",
                "\nresnet32:\nresnet32-se ",
                "\nover all settings better / not shown / worse higher mean in mean rank\n",
                "\nnone 1.50\n",
                "\nse 1 / 1 / 0 1 of 2 1.50\n",
                "\nalexnet-se: better than alexnet-none over 3 seeds (+4.97 points;",
                "\nresnet20-se: no difference from resnet20-none is shown over 3 seeds",
                "\nnot compared, because the study excludes their baseline: resnet32-se\n")) {
            assertTrue(words.contains(line), line + "\n---" + text);
        }
        // Holm's correction covers a group, and each group has one comparison.
        assertEquals(1, table.largestFamily());
    }

    @Test
    void backbonesThatAreNotComparedNeedNotStartFromTheSameWeights() {
        FabricatedRun run = new FabricatedRun(new RunId("resnet20-none", 1), 2, 0.8).digests("of resnet20", "o1");
        run.done(folder.run(new RunId("resnet20-none", 1)));
        FabricatedRun other = new FabricatedRun(new RunId("resnet20-se", 1), 2, 0.8).digests("of resnet20", "o1");
        other.done(folder.run(new RunId("resnet20-se", 1)));
        assertEquals(List.of(), new ResultReader().read(folder).notes());
        other.digests("others", "o1").done(folder.run(new RunId("resnet20-se", 1)));
        assertEquals(
                List.of("seed 1: resnet20-se started from different backbone weights than resnet20-none, so differences"
                        + " by seed are not paired"),
                new ResultReader().read(folder).notes());
    }

    @Test
    void theOtherFormatsGroupToo() {
        String markdown = MarkdownTable.text(table);
        assertTrue(markdown.contains("\n| **resnet20** | | | | | | | | | | | |\n"), markdown);
        assertTrue(markdown.contains("\n| se | 1 / 1 / 0 | 1 of 2 | 1.50 |\n"), markdown);
        String latex = LatexTable.text(table);
        assertTrue(latex.contains("\\multicolumn{7}{l}{\\emph{resnet20}} \\\\\n"), latex);
        assertTrue(latex.contains("\nse & 1 / 1 / 0 & 1 of 2 & 1.50 \\\\\n"), latex);
        List<String> csv = CsvTable.text(table).lines().toList();
        assertTrue(csv.get(0).startsWith("backbone,attention,variant,seedsDone,"), csv.get(0));
        assertTrue(csv.get(4).startsWith("resnet20,se,resnet20-se,3,"), csv.get(4));
        assertTrue(csv.get(5).startsWith("resnet32,se,resnet32-se,3,"), csv.get(5));
    }

    @Test
    void resultsNameTheValuesOfEachVariantAndItsBaseline() {
        Map<String, Object> results = Json.tree(Json.write(ResultsJson.of(table)));
        assertEquals("attention none", results.get("baseline"));
        Map<?, ?> variant = (Map<?, ?>) ((Map<?, ?>) results.get("variants")).get("resnet20-se");
        assertEquals(Map.of("backbone", "resnet20", "attention", "se"), Map.copyOf((Map<?, ?>) variant.get("axes")));
        assertEquals("resnet20-none", ((Map<?, ?>) variant.get("comparison")).get("baseline"));
        assertEquals(2, ((List<?>) results.get("acrossSettings")).size());
    }

    @Test
    void thePageAsksTheQuestionOfTheAxisAndGroupsItsTables() throws IOException {
        new ReportWriter(new ResultReader()).write(folder);
        String page = Files.readString(folder.report().resolve("index.html"));
        for (String part : List.of(
                "<h1>Does se help, in 3 settings of backbone?</h1>",
                "5 variants, compared with attention none by seed",
                "<span>points against resnet20-none</span>",
                "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"7\">resnet20</th></tr>",
                "<caption class=\"unseen\">Over all settings</caption>")) {
            assertTrue(page.contains(part), part);
        }
    }
}
