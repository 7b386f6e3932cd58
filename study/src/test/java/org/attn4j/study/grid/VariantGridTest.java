package org.attn4j.study.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariantGridTest {

    private static final Map<String, List<String>> AXES = axes();

    private static Map<String, List<String>> axes() {
        Map<String, List<String>> axes = new LinkedHashMap<>();
        axes.put("backbone", List.of("alexnet", "resnet20"));
        axes.put("attention", List.of("none", "eca"));
        axes.put("lr", List.of("lr0.001", "lr0.003"));
        return axes;
    }

    @Test
    void theFirstAxisVariesSlowestAndNamesAreJoined() {
        assertEquals(
                List.of(
                        "alexnet-none-lr0.001",
                        "alexnet-none-lr0.003",
                        "alexnet-eca-lr0.001",
                        "alexnet-eca-lr0.003",
                        "resnet20-none-lr0.001",
                        "resnet20-none-lr0.003",
                        "resnet20-eca-lr0.001",
                        "resnet20-eca-lr0.003"),
                VariantGrid.product(AXES, List.of()).variants());
    }

    @Test
    void excludedCombinationsAreLeftOut() {
        VariantGrid grid = VariantGrid.product(
                AXES,
                List.of(
                        Map.of("backbone", List.of("alexnet"), "lr", List.of("lr0.003")),
                        Map.of("backbone", List.of("resnet20"), "attention", List.of("none", "eca"))));
        assertEquals(List.of("alexnet-none-lr0.001", "alexnet-eca-lr0.001"), grid.variants());
    }

    @Test
    void variantsThatDifferInTheBaselinesAxisAloneAreAGroup() {
        VariantGrid grid =
                VariantGrid.product(AXES, List.of(Map.of("backbone", List.of("resnet20"), "lr", List.of("lr0.003"))));
        assertEquals(
                List.of(
                        group("alexnet", "lr0.001", "alexnet-none-lr0.001", "alexnet-eca-lr0.001"),
                        group("alexnet", "lr0.003", "alexnet-none-lr0.003", "alexnet-eca-lr0.003"),
                        group("resnet20", "lr0.001", "resnet20-none-lr0.001", "resnet20-eca-lr0.001")),
                grid.groups(Baseline.value("attention", "none")));
    }

    private static ComparisonGroup group(String backbone, String rate, String baseline, String other) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("backbone", backbone);
        setting.put("lr", rate);
        return new ComparisonGroup(setting, Optional.of(baseline), List.of(other));
    }

    @Test
    void aGroupWhoseBaselineIsExcludedHasNone() {
        VariantGrid grid = VariantGrid.product(
                Map.of("attention", List.of("none", "eca", "se")), List.of(Map.of("attention", List.of("none"))));
        assertEquals(
                List.of(new ComparisonGroup(Map.of(), Optional.empty(), List.of("eca", "se"))),
                grid.groups(Baseline.value("attention", "none")));
    }

    @Test
    void oneVariantMayBeTheBaselineOfAllOthers() {
        assertEquals(
                List.of(new ComparisonGroup(Map.of(), Optional.of("b"), List.of("a", "c"))),
                VariantGrid.of(List.of("a", "b", "c")).groups(Baseline.variant("b")));
    }

    @Test
    void combinationsNeedDifferentNames() {
        Map<String, List<String>> axes = new LinkedHashMap<>();
        axes.put("one", List.of("a", "a-b"));
        axes.put("two", List.of("b-c", "c"));
        assertEquals(
                "the combinations [a, b-c] and [a-b, c] have the same name \"a-b-c\"; rename a value",
                assertThrows(IllegalArgumentException.class, () -> VariantGrid.product(axes, List.of()))
                        .getMessage());
    }
}
