package org.attn4j.engine.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.NoneAttention;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.ParameterException;
import org.attn4j.engine.network.SmallBackbone;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class AttentionPlanTest {

    private static final String CONV9 =
            "\"conv9\" matches no site; did you mean \"conv1\", \"conv2\" or \"conv3\"? known: conv1, deep (conv2 to"
                    + " conv3)";

    /** A module that needs at least {@code width} channels and may prefer a position. */
    private record TestModule(int width, Optional<Position> preferredPosition)
            implements AttentionParameters, FeatureMapModule {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            if (width > shape.channels()) {
                throw new ParameterException("width", "must be at most the channels, was " + width);
            }
            return List.of();
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return width;
        }

        @Override
        public INDArray forward(INDArray x, Tape tape) {
            throw new UnsupportedOperationException("these tests compute nothing");
        }

        @Override
        public INDArray backward(INDArray gradient, Tape tape) {
            throw new UnsupportedOperationException("these tests compute nothing");
        }
    }

    private static TestModule width(int width) {
        return new TestModule(width, Optional.empty());
    }

    private static AttentionEntry entry(List<String> sites, Map<String, AttentionParameters> at) {
        return new AttentionEntry("tested", width(1), sites, Optional.empty(), at, false);
    }

    /** Site and width of every module. */
    private static String placed(AttentionEntry... entries) {
        StringBuilder text = new StringBuilder();
        for (PlacedModule module :
                AttentionPlan.resolve(SmallBackbone.plain(), List.of(entries)).modules()) {
            text.append(module.site()).append(":").append(((TestModule) module.module()).width());
            text.append(module.index() == 0 ? " " : "#" + module.index() + " ");
        }
        return text.toString().trim();
    }

    private static ParameterException rejection(AttentionEntry... entries) {
        return assertThrows(
                ParameterException.class, () -> AttentionPlan.resolve(SmallBackbone.plain(), List.of(entries)));
    }

    @Test
    void withoutSitesAModuleIsAttachedEverywhere() {
        assertEquals("conv1:1 conv2:1 conv3:1", placed(entry(List.of(), Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "conv2, conv2:1",
        "deep, conv2:1 conv3:1",
        "conv*, conv1:1 conv2:1 conv3:1",
        "*1, conv1:1",
        "c*v3, conv3:1",
    })
    void sitesAreChosenByNameStageOrPattern(String pattern, String expected) {
        assertEquals(expected, placed(entry(List.of(pattern), Map.of())));
    }

    @Test
    void modulesFollowTheNetworksOrderAndNotTheLists() {
        assertEquals("conv1:1 conv3:1", placed(entry(List.of("conv3", "conv1"), Map.of())));
    }

    @Test
    void theMostSpecificKeyWinsNameThenStageThenTheLongestPattern() {
        Map<String, AttentionParameters> at = new LinkedHashMap<>();
        at.put("*", width(2));
        at.put("con*", width(3));
        assertEquals("conv1:3 conv2:3 conv3:3", placed(entry(List.of(), at)));
        at.put("deep", width(4));
        assertEquals("conv1:3 conv2:4 conv3:4", placed(entry(List.of(), at)));
        at.put("conv3", width(5));
        assertEquals("conv1:3 conv2:4 conv3:5", placed(entry(List.of(), at)));
    }

    @Test
    void severalEntriesAtOneSiteKeepTheirOrder() {
        assertEquals(
                "conv2:1 conv1:1#1 conv2:1#1 conv3:1#1",
                placed(entry(List.of("conv2"), Map.of()), entry(List.of(), Map.of())));
    }

    @Test
    void noneLeavesItsSitesEmpty() {
        AttentionEntry none = new AttentionEntry(
                "none", new NoneAttention(), List.of(), Optional.empty(), Map.of("conv2", width(1)), false);
        assertEquals("conv2:1", placed(none));
    }

    @Test
    void aPreferredPositionThatTheBackboneLacksFallsBackToItsDefault() {
        AttentionEntry entry = SmallBackbone.everywhere(new TestModule(1, Optional.of(Position.OUTPUT)));
        assertEquals(
                Position.BEFORE_ACTIVATION,
                AttentionPlan.resolve(SmallBackbone.plain(), List.of(entry))
                        .modules()
                        .get(0)
                        .position());
    }

    /**
     * A site with two convolutions, of which the second has more channels, and a site with the output position only.
     */
    private record TwoConvolutions() implements Backbone {

        @Override
        public List<Site> sites() {
            Map<Position, FeatureShape> positions = new LinkedHashMap<>();
            positions.put(Position.beforeConv(1), new FeatureShape(3, 6, 6, 8));
            positions.put(Position.beforeConv(2), new FeatureShape(8, 3, 3, 8));
            positions.put(Position.OUTPUT, new FeatureShape(8, 3, 3, 8));
            FeatureShape last = new FeatureShape(16, 3, 3, 16);
            return List.of(
                    new Site("block", "block", positions), new Site("last", "last", Map.of(Position.OUTPUT, last)));
        }

        @Override
        public Position defaultPosition() {
            return Position.OUTPUT;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            throw new UnsupportedOperationException("these tests build nothing");
        }
    }

    private static String keys(Optional<Position> preferred, Optional<Position> configured) {
        AttentionEntry entry =
                new AttentionEntry("tested", new TestModule(1, preferred), List.of(), configured, Map.of(), false);
        return AttentionPlan.resolve(new TwoConvolutions(), List.of(entry)).modules().stream()
                .map(module -> module.key() + ":" + module.shape().channels())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aPositionWithoutNumberMatchesAllNumberedOnes() {
        String each = "attention/block/before-conv1/0:3 attention/block/before-conv2/0:8";
        assertEquals(each, keys(Optional.empty(), Optional.of(Position.BEFORE_CONV)));
        assertEquals(each, keys(Optional.of(Position.BEFORE_CONV), Optional.empty()));
        assertEquals("attention/block/before-conv2/0:8", keys(Optional.empty(), Optional.of(Position.beforeConv(2))));
    }

    @Test
    void sitesWithoutThePreferredPositionStayEmptyIfOthersHaveIt() {
        assertEquals("attention/block/before-conv1/0:3", keys(Optional.of(Position.beforeConv(1)), Optional.empty()));
        assertEquals(
                "attention/block/output/0:8 attention/last/output/0:16",
                keys(Optional.of(Position.EXPANDED), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "before-conv, before-conv, true",
        "before-conv, before-conv1, true",
        "before-conv, before-conv12, true",
        "before-conv, before-convolution, false",
        "before-conv1, before-conv12, false",
        "before-conv1, before-conv, false",
        "output, before-conv1, false",
    })
    void aPositionMatchesItselfAndItsNumberedForms(String name, String position, boolean named) {
        assertEquals(named, new Position(name).names(new Position(position)));
    }

    @Test
    void anUnknownSiteIsReportedWithTheKnownOnes() {
        ParameterException sites = rejection(entry(List.of("conv1", "conv9"), Map.of()));
        assertEquals("0/sites/1", sites.component());
        assertEquals(CONV9, sites.getMessage());
        ParameterException at = rejection(entry(List.of(), Map.of("conv9", width(1))));
        assertEquals("0/at/conv9", at.component());
        assertEquals(CONV9, at.getMessage());
    }

    @Test
    void aKeyForASiteThatIsNotChosenIsRejected() {
        ParameterException rejection = rejection(entry(List.of("deep"), Map.of("conv1", width(1))));
        assertEquals("0/at/conv1", rejection.component());
        assertEquals(
                "\"conv1\" matches none of the chosen sites (deep (conv2 to conv3)); add it to \"sites\", or remove"
                        + " it here",
                rejection.getMessage());
    }

    @Test
    void aKeyWithASlashIsEscapedInThePointer() {
        assertEquals(
                "1/at/a~1b~0",
                rejection(entry(List.of(), Map.of()), entry(List.of(), Map.of("a/b~", width(1))))
                        .component());
    }

    @Test
    void aDotInAPatternMatchesOnlyADot() {
        assertEquals(
                "\"con.1*\" matches no site; did you mean \"conv1\"? known: conv1, deep (conv2 to conv3)",
                rejection(entry(List.of("con.1*"), Map.of())).getMessage());
    }

    @Test
    void aPositionThatNoChosenSiteHasIsReportedWithTheKnownOnes() {
        ParameterException rejection = rejection(
                new AttentionEntry("tested", width(1), List.of(), Optional.of(Position.OUTPUT), Map.of(), false));
        assertEquals("0/position", rejection.component());
        assertEquals("no chosen site has the position \"output\"; known: before-activation", rejection.getMessage());
    }

    @Test
    void onlyASimilarStageOrPatternIsSuggested() {
        assertEquals(
                "\"deeb\" matches no site; did you mean \"deep\"? known: conv1, deep (conv2 to conv3)",
                rejection(entry(List.of("deeb"), Map.of())).getMessage());
        assertEquals(
                "\"layer2.*\" matches no site; known: conv1, deep (conv2 to conv3)",
                rejection(entry(List.of("layer2.*"), Map.of())).getMessage());
    }

    @Test
    void aSimilarPositionIsSuggested() {
        AttentionEntry entry = new AttentionEntry(
                "tested", width(1), List.of(), Optional.of(new Position("before-activations")), Map.of(), false);
        assertEquals(
                "no chosen site has the position \"before-activations\"; did you mean \"before-activation\"? known:"
                        + " before-activation",
                rejection(entry).getMessage());
    }

    /** A stem with one position and two blocks, of which only the second has an additional position. */
    private record Uneven() implements Backbone {

        private static final FeatureShape SHAPE = new FeatureShape(4, 6, 6, 4);

        @Override
        public List<Site> sites() {
            return List.of(
                    new Site("stem", "stem", Map.of(Position.BEFORE_CONV, SHAPE)),
                    new Site("block.0", "block", Map.of(Position.OUTPUT, SHAPE)),
                    new Site("block.1", "block", Map.of(Position.OUTPUT, SHAPE, Position.EXPANDED, SHAPE)));
        }

        @Override
        public Position defaultPosition() {
            return Position.OUTPUT;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            throw new UnsupportedOperationException("these tests build nothing");
        }
    }

    private static List<String> sites(Optional<Position> position, String... sites) {
        AttentionEntry entry = new AttentionEntry("tested", width(1), List.of(sites), position, Map.of(), false);
        return AttentionPlan.resolve(new Uneven(), List.of(entry)).modules().stream()
                .map(PlacedModule::site)
                .toList();
    }

    @Test
    void sitesWithoutThePositionAreSkippedIfTheSameNameMatchesOthersThatHaveIt() {
        assertEquals(List.of("block.0", "block.1"), sites(Optional.empty()));
        assertEquals(List.of("block.1"), sites(Optional.of(Position.EXPANDED)));
        assertEquals(List.of("block.1"), sites(Optional.of(Position.EXPANDED), "block"));
        assertEquals(List.of("block.0", "block.1"), sites(Optional.empty(), "*"));
    }

    @Test
    void aNamedSiteWithoutThePositionIsReportedWithItsPositions() {
        ParameterException stem =
                assertThrows(ParameterException.class, () -> sites(Optional.empty(), "block", "stem"));
        assertEquals("0/sites/1", stem.component());
        assertEquals(
                "no module would be attached to \"stem\", which has the positions before-conv; choose one of them"
                        + " with \"position\", or remove the site",
                stem.getMessage());
        ParameterException block = assertThrows(
                ParameterException.class, () -> sites(Optional.of(Position.EXPANDED), "block.0", "block.1"));
        assertEquals("0/sites/0", block.component());
        assertEquals(
                "no module would be attached to \"block.0\", which has the positions output; choose one of them with"
                        + " \"position\", or remove the site",
                block.getMessage());
    }

    @Test
    void noneIsAttachedNowhereWithoutAnError() {
        AttentionEntry none =
                new AttentionEntry("none", new NoneAttention(), List.of("stem"), Optional.empty(), Map.of(), false);
        assertEquals(
                List.of(), AttentionPlan.resolve(new Uneven(), List.of(none)).modules());
    }

    @Test
    void aModuleThatDoesNotFitASiteIsReportedWithSiteAndShape() {
        ParameterException plain = rejection(SmallBackbone.everywhere(width(5)));
        assertEquals("0/width", plain.component());
        assertEquals("must be at most the channels, was 5 (site conv1: 4 channels, 6 x 6)", plain.getMessage());
        ParameterException special = rejection(entry(List.of(), Map.of("deep", width(6))));
        assertEquals("0/at/deep/width", special.component());
        assertEquals("must be at most the channels, was 6 (site conv2: 5 channels, 6 x 6)", special.getMessage());
    }
}
