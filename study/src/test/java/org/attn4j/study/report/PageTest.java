package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    /** Text that ends scripts, starts markup, breaks script lines, or looks like a name of the template. */
    static final String HOSTILE = "</script><script>window.broken=1</script><img src=x onerror=window.broken=1>"
            + " & \"quoted\" 'too' {{name}} <!-- \u2028 \u2029 ]]>";

    @TempDir
    Path path;

    private static String html(StudyFolder folder) {
        VariantTable table = SmallStudy.table(folder);
        return new Page(table, ResultsJson.of(table), StudyFile.stored(folder), Optional.empty()).html();
    }

    private static String data(String html) {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
                .matcher(html);
        assertTrue(data.find());
        return data.group(1);
    }

    private String question(String... variants) {
        FabricatedStudy study = new FabricatedStudy(path, List.of(variants), List.of(1L), 2);
        return texts(study.folder()).question();
    }

    private static PageTexts texts(StudyFolder folder) {
        return new PageTexts(SmallStudy.table(folder), StudyFile.stored(folder));
    }

    @Test
    void thePageLoadsNothing() {
        String html = html(SmallStudy.done(path));
        List<String> references = Pattern.compile("(?:src|href|action)=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertFalse(references.isEmpty());
        assertTrue(
                references.stream().allMatch(place -> place.startsWith("#") || place.startsWith("data:")),
                references.toString());
        assertFalse(html.contains("@import"), html);
        assertFalse(html.contains("url("), html);
    }

    @Test
    void thePolicyAllowsOnlyThisScript() {
        String html = html(SmallStudy.done(path));
        String script =
                html.substring(html.lastIndexOf("<script>") + "<script>".length(), html.lastIndexOf("</script>"));
        String policy = "default-src 'none'; style-src 'unsafe-inline'; script-src " + new PageScript(script).hash()
                + "; img-src data:";
        String attribute = html.substring(html.indexOf("default-src"), html.indexOf("img-src data:\">") + 13);
        assertEquals(policy, attribute.replace("&#39;", "'").replace("&#x3D;", "="));
    }

    @Test
    void tableAndTextsAreMarkup() {
        String html = html(SmallStudy.done(path));
        String body = html.substring(html.indexOf("<body>"), html.indexOf("id=\"data\""));
        assertTrue(body.contains("<h1>Does se help alexnet on cifar10?</h1>"), body);
        assertTrue(body.contains("2 variants, compared with none by seed; 2 seeds (1 and 2); 2 epochs."), body);
        assertTrue(body.contains("+4.00 \u00b1 1.41 <span>points against none</span>"), body);
        assertTrue(body.contains("</i>none (baseline)</th><td>2</td><td>61.00 \u00b1 1.41</td>"), body);
        assertTrue(
                body.contains("23 more parameters (under 0.01\u00a0%), 23 more multiply-adds (under 0.01\u00a0%)."),
                body);
    }

    @Test
    void negativeNumbersHaveAMinusSign() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("none", "se"), List.of(1L), 1);
        SmallStudy.done(study, "none", 1, 0.70);
        SmallStudy.done(study, "se", 1, 0.65);
        String html = html(study.folder());
        assertTrue(html.contains("<p class=\"figure\">\u22125.00 <span>"), html);
        assertTrue(html.contains("<td>\u22125.00</td>"), html);
    }

    @Test
    void theDataReadBackEqual() {
        StudyFolder folder = SmallStudy.done(path);
        Map<String, Object> tree = Json.tree(data(html(folder)));
        assertEquals(Json.tree(Json.write(ResultsJson.of(SmallStudy.table(folder)))), tree.get("results"));
        assertEquals(Json.tree(Json.write(StudyFile.stored(folder))), tree.get("configuration"));
        Map<?, ?> run = (Map<?, ?>) ((List<?>) tree.get("runs")).get(0);
        assertEquals(Map.of("name", "none-s1", "seed", "1", "seconds", List.of(10.0, 20.0)), run);
        assertEquals(18, ((List<?>) ((Map<?, ?>) tree.get("strip")).get("images")).size());
    }

    @Test
    void textsFromOutsideCannotBecomeMarkup() {
        StudyFolder folder = hostile(path);
        String html = html(folder);
        assertEquals(2, html.split("<script", -1).length - 1);
        assertFalse(html.contains("<img src=x"), html);
        String data = data(html);
        assertTrue(data.chars().noneMatch(c -> c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029));
        Map<?, ?> results = (Map<?, ?>) Json.tree(data).get("results");
        assertEquals(HOSTILE, results.get("name"));
        assertEquals(HOSTILE, ((Map<?, ?>) ((List<?>) results.get("runs")).get(0)).get("failure"));
    }

    /** A study whose name and whose only run's failure are {@link #HOSTILE}. */
    static StudyFolder hostile(Path path) {
        FabricatedStudy study = new FabricatedStudy(HOSTILE, path, List.of("none", "se"), List.of(1L), 2);
        study.run("none", 1).stopped(study.folder().run(new RunId("none", 1)), RunState.FAILED, HOSTILE, 1);
        return study.folder();
    }

    @Test
    void theQuestionNamesVariantsNetworkAndData() {
        assertEquals("How good is alexnet on cifar10?", question("model"));
        assertEquals("Does se help alexnet on cifar10?", question("none", "se"));
        assertEquals("Do se, eca and x help alexnet on cifar10?", question("none", "se", "eca", "x"));
        assertEquals("Which of 5 variants help alexnet on cifar10?", question("none", "a", "b", "c", "d", "e"));
    }

    @Test
    void variantsWithTheSameVerdictShareOneAnswer() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("none", "se", "eca-33"), List.of(1L, 2L), 1);
        double[][] accuracies = {{0.861, 0.87}, {0.85, 0.87}, {0.846, 0.868}};
        for (int seed = 1; seed <= 2; seed++) {
            SmallStudy.done(study, "none", seed, accuracies[0][seed - 1]);
            SmallStudy.done(study, "se", seed, accuracies[1][seed - 1]);
            SmallStudy.done(study, "eca-33", seed, accuracies[2][seed - 1]);
        }
        assertEquals(
                List.of(
                        "se, eca-33: no difference from none is shown over 2 seeds (95\u00a0% intervals \u22127.54 to +6.44,"
                                + " \u22129.11 to +7.41 include 0); 2 seeds cannot reach p\u00a0<\u00a00.05 by Wilcoxon, which needs at least"
                                + " 6."),
                texts(study.folder()).answers());
        assertEquals(1, html(study.folder()).split("class=\"answer\"", -1).length - 1);
    }

    @Test
    void dropoutIsMentionedOnlyIfTheNetworkHasIt() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("none"), List.of(1L), 2);
        study.run("none", 1).configured(backbone(0)).done(study.folder().run(new RunId("none", 1)));
        assertTrue(html(study.folder()).contains("Train accuracy is the running mean of the epoch.</p>"));
        study.run("none", 1).configured(backbone(0.5)).done(study.folder().run(new RunId("none", 1)));
        assertTrue(html(study.folder())
                .contains("Train accuracy is the running mean of the epoch, with dropout active.</p>"));
    }

    private static Map<String, Object> backbone(double dropout) {
        return Map.of("model", Map.of("backbone", Map.of("type", "alexnet", "dropout", dropout)));
    }

    /** Inference is that of the fabricated evaluation, 1200 images/s for all. */
    @Test
    void aCardSaysHowFastTheVariantIsOrWhyThatIsUnknown() {
        FabricatedStudy study = new FabricatedStudy(path, List.of("none", "se"), List.of(1L, 2L), 2);
        study.done("none", 1).done("none", 2);
        study.run("se", 1).speeds(380, 1200).done(study.folder().run(new RunId("se", 1)));
        assertEquals("Trains 0.95x as fast (one seed), infers 1.00x as fast (one seed).", speed(study));
        study.run("se", 2).speeds(380, 1200).done(study.folder().run(new RunId("se", 2)));
        assertEquals("Trains 0.95x as fast (2 seeds), infers 1.00x as fast (2 seeds).", speed(study));
        study.run("se", 1).concurrent(3).done(study.folder().run(new RunId("se", 1)));
        study.run("se", 2).concurrent(3).done(study.folder().run(new RunId("se", 2)));
        assertEquals("Speed is not compared: several runs were trained at a time.", speed(study));
        assertTrue(html(study.folder()).contains("Speed is not compared: several runs were trained at a time."));
    }

    private static String speed(FabricatedStudy study) {
        return texts(study.folder())
                .speed(SmallStudy.table(study.folder()).rows().get(1));
    }

    @Test
    void anUnfinishedStudySaysSo() {
        FabricatedStudy study = SmallStudy.begun(path);
        SmallStudy.done(study, "none", 1, 0.60, 0.70);
        String html = html(study.folder());
        assertTrue(
                html.contains("Unfinished: 1 of 4 runs are done."
                        + " This page is rewritten whenever a run ends; reload it then."),
                html);
        assertTrue(html.contains("not begun: se-s1, none-s2, se-s2"), html);
    }

    @Test
    void aFinishedStudyDoesNotSaySo() {
        assertFalse(html(SmallStudy.done(path)).contains("Unfinished"));
    }

    @Test
    void theSameFolderGivesTheSamePage() {
        StudyFolder folder = SmallStudy.done(path);
        assertEquals(html(folder), html(folder));
    }

    @Test
    void coloursMatchThePictures() {
        String html = html(SmallStudy.done(path));
        IntStream.range(0, Palette.size())
                .forEach(i -> assertTrue(
                        html.contains(String.format(
                                "--v%d: light-dark(#%06x,",
                                i, Palette.variant(i).getRGB() & 0xFFFFFF)),
                        "colour " + i));
    }
}
