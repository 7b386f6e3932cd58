package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.Provider;
import org.attn4j.testkit.contract.FaultyBackbone.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that each rule reports the backbone that violates it, and no correct backbone. */
class BackboneContractTest {

    private static final Faults FAULTS = Faults.of(
            Provider.backbone("faulty", "two layers", FaultyBackbone.class),
            (providers, sets) -> BackboneContract.checks(providers, "faulty", sets));

    @Test
    void correctBackboneFulfilsTheContract() {
        assertEquals(List.of(), FAULTS.violations("none"));
    }

    @Test
    void eachFaultIsTested() {
        Faults.assertAllTested(getClass(), Fault.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rejects-images-naming-classes | supports an image size: create\\(\\) rejects images of 1 pixels with a"
                        + " ParameterException for \"classes\"; it must name \"imageSize\"",
                "rejects-all-images | supports an image size: create\\(\\) rejects all image sizes"
                        + " \\[1, 8, 16, 32, 33, 64, 65, 96\\], the last one because: must be more, was 96",
                "no-site | sites are named correctly: sites\\(\\) is empty; declare at least one site for attention modules",
                "two-sites-of-one-name | sites are named correctly: sites\\(\\) contains a name twice: \\[conv1, conv1\\]",
                "default-position-nowhere | sites are named correctly: defaultPosition\\(\\) is \"output\", but no site has this"
                        + " position",
                "wrong-shape | sites have the declared shapes: site conv1 at before-activation is declared with 5 x 16 x 16,"
                        + " but the feature map has 4 x 16 x 16",
                "attaches-nothing | sites have the declared shapes: site conv1 at before-activation is declared, but"
                        + " build\\(\\) attaches no module there",
                "too-many-logits | results depend only on the seed: the network returns 18 logits for 3 images and 5 classes;"
                        + " it must return one per image and class",
                "different-each-time | results depend only on the seed: the logits of a second network with the same seed,"
                        + " element 0 is \\S+, expected \\S+",
                "learns-nothing | the loss decreases: the loss of 10 steps on one batch went from (\\S+) to \\1 with Adam"
                        + " and the learning rate 5.0E-4, but must decrease",
                "relu-with-modules-only | a gate of 1 changes nothing: a constant gate of 1 at site conv1, position"
                        + " before-activation, changes the logits in inference, element 0 is \\S+, expected \\S+; the"
                        + " activation there is probably lost with or without modules: if reluFollows is true, the backbone"
                        + " adds the ReLU exactly where attach\\(\\) returns its input, and if it is false, always",
                "relu-without-modules-only | a gate of 1 changes nothing: a constant gate of 1 at site conv1, position"
                        + " before-activation, changes the logits in inference, element 0 is \\S+, expected \\S+; the"
                        + " activation there is probably lost with or without modules: if reluFollows is true, the backbone"
                        + " adds the ReLU exactly where attach\\(\\) returns its input, and if it is false, always",
            })
    void eachFaultViolatesItsRuleWithAMessage(String fault, String message) {
        FAULTS.assertViolation(fault, message);
    }
}
