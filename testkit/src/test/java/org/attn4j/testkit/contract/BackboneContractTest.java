package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultyBackbone.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is shown to catch the backbone that breaks it, and to let a good one pass. */
class BackboneContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.backbone("faulty", "two layers", FaultyBackbone.class),
            (parts, sets) -> BackboneContract.checks(parts, "faulty", sets));

    @Test
    void aGoodBackboneKeepsTheContract() {
        assertEquals(List.of(), FAULTS.violations("none"));
    }

    @Test
    void everyFaultIsTried() {
        Faults.assertAllTried(getClass(), Fault.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuses-images-naming-classes | fits an image size: images of 1 pixels are refused naming \"classes\", must"
                        + " name \"imageSize\"",
                "refuses-all-images | fits an image size: no image size of \\[1, 8, 16, 32, 33, 64, 65, 96\\] fits, the last"
                        + " because: must be more, was 96",
                "no-site | sites are well named: sites\\(\\) is empty: there is no place for attention",
                "two-sites-of-one-name | sites are well named: sites\\(\\) names one twice: \\[conv1, conv1\\]",
                "default-position-nowhere | sites are well named: defaultPosition\\(\\) is \"output\", which no site has",
                "shape-untrue | sites have their shapes: site conv1 at before-activation declares 5 x 16 x 16, the feature"
                        + " map there has 4 x 16 x 16",
                "attaches-nothing | sites have their shapes: site conv1 at before-activation is declared, but build\\(\\)"
                        + " attaches nothing there",
                "logits-too-many | the seed decides: the logits of 3 images and 5 classes are 18 numbers",
                "different-each-time | the seed decides: the second network's logits, element 0 is \\S+, expected \\S+",
                "learns-nothing | loss falls: the loss of 10 steps on one batch went from (\\S+) to \\1, must fall",
            })
    void aFaultBreaksItsRuleWithAMessageForTheAuthor(String fault, String told) {
        FAULTS.assertTold(fault, told);
    }
}
