package org.attn4j.attention.eca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the paper's rule, equation 12; a tie between two odd numbers is rounded up as in the paper's pseudo-code. */
class KernelRuleTest {

    @ParameterizedTest
    @CsvSource({"4, 1", "64, 3", "128, 5", "256, 5", "512, 5", "2048, 7"})
    void kernelGrowsWithTheLogarithmOfTheChannels(int channels, int width) {
        assertEquals(width, KernelRule.width(channels, 2, 1));
    }

    /**
     * Expected values use integers only: for gamma = 2 and b = 1 the width depends only on floor(log2(C)), which is
     * exact.
     */
    @Test
    void kernelFollowsTheExactRuleBelow40000Channels() {
        for (int channels = 1; channels < 40_000; channels++) {
            int logarithm = 31 - Integer.numberOfLeadingZeros(channels);
            assertEquals(2 * ((logarithm + 1) / 4) + 1, KernelRule.width(channels, 2, 1), "C = " + channels);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1", "2, 1", "7, 1", "8, 3", "16, 3", "24, 3", "32, 3", "96, 3", "127, 3", "160, 5", "192, 5", "320, 5",
        "384, 5", "1024, 5", "1280, 5", "2047, 5", "4096, 7"
    })
    void kernelChangesAt8And128And2048Channels(int channels, int width) {
        assertEquals(width, KernelRule.width(channels, 2, 1));
    }

    /** log2(64) = 6: |6 + 0| / 1 = 6 is between 5 and 7 and is rounded up; |6 + 1| / 1 = 7; |6 - 9| / 3 = 1. */
    @Test
    void gammaIsTheDivisorAndBTheOffset() {
        assertEquals(7, KernelRule.width(64, 1, 0));
        assertEquals(7, KernelRule.width(64, 1, 1));
        assertEquals(1, KernelRule.width(64, 3, -9));
    }
}
