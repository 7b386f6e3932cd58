package org.attn4j.attention.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the numbers of trained weights and multiply-adds against the formulas of the papers and their code. */
class CountsTest {

    /** C = 64 at 6 x 5 pixels; comments give the formulas. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'eca-ns'}                                        | 192   | 192",
                "{'type': 'eca-ns', 'kernel': 7}                           | 448   | 448",
                "{'type': 'se-var1'}                                       | 0     | 0",
                "{'type': 'se-var2'}                                       | 64    | 64",
                "{'type': 'se-var3'}                                       | 4096  | 4096",
                // C^2 / G
                "{'type': 'se-gc'}                                         | 256   | 256",
                "{'type': 'se-gc', 'groups': 'by-width'}                   | 1024  | 1024",
                "{'type': 'se-gc', 'groups': 'by-width', 'width': 8}       | 512   | 512",
                // C^2 + 1.5 C
                "{'type': 'cse'}                                           | 4192  | 4096",
                // C + 1; C H W
                "{'type': 'sse'}                                           | 65    | 1920",
                "{'type': 'scse'}                                          | 4257  | 6016",
                // 2 C^2 / 16 + C + C / 16 + 98 + 2; the bottleneck's products count twice, for means and maxima
                "{'type': 'cbam'}                                          | 680   | 3964",
                "{'type': 'cbam', 'bias': false}                           | 612   | 3964",
                "{'type': 'cbam', 'bias': false, 'spatialNorm': false}     | 610   | 3964",
                "{'type': 'ge'}                                            | 0     | 0",
                "{'type': 'ge', 'extent': 4}                               | 0     | 0",
                // C H W + 2 C
                "{'type': 'ge', 'form': 'theta'}                           | 2048  | 1920",
                // 9 C + 2 C per step; 9 C at 3 x 3 pixels, then 9 C at 2 x 2
                "{'type': 'ge', 'form': 'theta', 'extent': 2}              | 704   | 5184",
                "{'type': 'ge', 'form': 'theta', 'extent': 4}              | 1408  | 7488",
                // and 2 C^2 / 16, at 2 x 2 pixels
                "{'type': 'ge', 'form': 'theta-plus', 'extent': 4}         | 1920  | 9536",
                "{'type': 'ge', 'form': 'theta-plus'}                      | 2560  | 2432",
                // 2 C + 2 C
                "{'type': 'srm'}                                           | 256   | 128",
                "{'type': 'gct'}                                           | 192   | 0",
                "{'type': 'simam'}                                         | 0     | 0",
                // m = 8: C m + m + 2 m + 2 (m C + C); 2 C m for each of 11 rows and columns
                "{'type': 'coordinate'}                                    | 1688  | 11264",
                // R = 8: C + 1 + 2 C R + R + C + 2 R; C H W for the map, C H W for the sum of
                // pixels with its weights, 2 C R
                "{'type': 'gc'}                                            | 1177  | 4864",
                // 3 (2 k^2 + 2); 2 k^2 for each of H C + C W + H W gates
                "{'type': 'triplet'}                                       | 300   | 71932",
                "{'type': 'triplet', 'kernel': 3}                          | 60    | 13212",
                // C M k + 2 C; C M k for each of 11 rows and columns
                "{'type': 'ela'}                                           | 576   | 4928",
                "{'type': 'ela', 'width': 8}                               | 3712  | 39424",
                // 2 G; C H W
                "{'type': 'sge'}                                           | 128   | 1920",
                "{'type': 'sge', 'groups': 8}                              | 16    | 1920",
                "{'type': 'lct'}                                           | 128   | 0",
                // 3 (2 + 3); 3 C + 3 H + 3 W
                "{'type': 'mca'}                                           | 15    | 225",
                // K = 2 and 8: K^2 + K + 9 K^2 + K + 2 K; K C (H + W) + 9 K C H W + 2 C H W
                "{'type': 'ema'}                                           | 48    | 39808",
                "{'type': 'ema', 'groups': 8}                              | 672   | 147712",
                // R = 32: 4 C R + 2 C; 4 C R P + 2 P Q R with P = 30 and Q = 30 or 3 x 2
                "{'type': 'non-local'}                                     | 8320  | 303360",
                "{'type': 'non-local', 'subsample': true}                  | 8320  | 257280",
            })
    void countsFollowTheFormulas(String json, long weights, long products) {
        AttentionModule module = Modules.module(json.replace('\'', '"'));
        FeatureShape shape = Modules.shape(64, 6, 5);
        assertEquals(weights, trained(module, shape));
        assertEquals(products, module.multiplyAdds(shape));
    }

    /**
     * Wang et al., ECA-Net, arXiv:1910.03151, table 2: the weights added to the 16 blocks of ResNet-50, recomputed
     * exactly.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'se-var1'}               | 0",
                "{'type': 'se-var2'}               | 15104",
                "{'type': 'se-var3'}               | 20119552",
                "{'type': 'se-gc', 'groups': 16}   | 1257472",
                "{'type': 'se-gc', 'groups': 'by-width', 'width': 16} | 241664",
                "{'type': 'se-gc', 'groups': 'by-width', 'width': 8}  | 120832",
                "{'type': 'eca-ns', 'kernel': 3}   | 45312",
                "{'type': 'cbam', 'bias': false}   | 2516544",
            })
    void weightsAddedToResNet50AreThoseOfThePaper(String json, long weights) {
        AttentionModule module = Modules.module(json.replace('\'', '"'));
        Map<Integer, Integer> blocks = Map.of(256, 3, 512, 4, 1024, 6, 2048, 3);
        long sum = blocks.entrySet().stream()
                .mapToLong(stage -> stage.getValue() * trained(module, Modules.shape(stage.getKey(), 7, 7)))
                .sum();
        assertEquals(weights, sum);
    }

    /** The minimum is 8 for coordinate, 1 for the others; gc rounds 100 / 8 = 12.5 to 13, the others round down. */
    @Test
    void hiddenWidthsHaveAMinimum() {
        assertEquals(Map.of("hidden", 8), resolved("coordinate", 100));
        assertEquals(Map.of("hidden", 16), resolved("coordinate", 512));
        assertEquals(Map.of("hidden", 13), resolved("gc", 100));
        assertEquals(Map.of("hidden", 1), resolved("gc", 3));
        assertEquals(Map.of("hidden", 6), resolved("cbam", 100));
        assertEquals(Map.of("hidden", 1), resolved("cbam", 8));
        assertEquals(Map.of("hidden", 1), resolved("cse", 1));
        assertEquals(Map.of("hidden", 4), resolved("scse", 9));
        assertEquals(Map.of("groups", 16), resolved("se-gc", 48));
        assertEquals(Map.of("kernel", 3), resolved("eca-ns", 48));
    }

    /** Round((log2(C) - 1) / 1.5), minus 1 if even: 0 and 0.39, 3.33, 4.67, 6 and 6.67 for 2, 3, 64, 256, 1024 and 2048. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "16, 1", "32, 3", "64, 3", "256, 5", "1024, 5", "2048, 7"})
    void kernelOfMcaGrowsWithTheLogarithmOfTheChannels(int channels, int kernel) {
        assertEquals(Map.of("kernel", kernel), resolved("mca", channels));
    }

    /** The numbers of the papers at their widths, and the largest divisor below at others. */
    @ParameterizedTest
    @CsvSource({
        "sge, 256, 64", "sge, 48, 48", "sge, 96, 48", "sge, 7, 7",
        "lct, 256, 64", "lct, 64, 32", "lct, 7, 1", "lct, 1, 1",
        "ema, 512, 32", "ema, 48, 24", "ema, 8, 8"
    })
    void groupsDivideTheChannels(String type, int channels, int groups) {
        assertEquals(Map.of("groups", groups), resolved(type, channels));
    }

    @Test
    void widthAndGroupsOfElaDivideTheChannels() {
        assertEquals(Map.of("width", 1, "groups", 16), resolved("ela", 64));
        assertEquals(Map.of("width", 1, "groups", 12), resolved("ela", 24));
        assertEquals(Map.of("hidden", 1), resolved("non-local", 1));
    }

    private static Map<String, Object> resolved(String type, int channels) {
        return Modules.module("{\"type\": \"" + type + "\"}").resolved(Modules.shape(channels, 7, 7));
    }

    private static long trained(AttentionModule module, FeatureShape shape) {
        return module.weights(shape).stream().filter(Weight::trained).collect(Collectors.summingLong(Weight::length));
    }
}
