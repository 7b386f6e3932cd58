package org.attn4j.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountUnitTest {

    /** Parameters of ResNets and MobileNetV2 without and with SE: the column "Param." of ECA-Net's table 3. */
    @ParameterizedTest
    @CsvSource({
        "25557032, 24.37",
        "44549160, 42.49",
        "60192808, 57.40",
        "28071976, 26.77",
        "49292328, 47.01",
        "66770984, 63.68",
        "3504872, 3.343",
        "3561800, 3.397",
    })
    void mebiIsThePapersMillion(long parameters, String reported) {
        assertEquals(reported, CountUnit.MEBI.of(parameters));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | 0",
                "86          | 0.000086",
                "269722      | 0.2697",
                "25557032    | 25.56",
                "999950      | 1.000",
                "1000000     | 1",
                "4089184256  | 4,089",
                "11513626624 | 11,510",
            })
    void millionsHaveFourDigitsAndNoExponent(long count, String reported) {
        assertEquals(reported, CountUnit.MILLION.of(count));
    }

    /** ResNet-50 at 224 pixels: 4,089,184,256 multiply-adds. */
    @Test
    void gibiIsThePapersBillion() {
        assertEquals("3.808", CountUnit.GIBI.of(4_089_184_256L));
    }

    @ParameterizedTest
    @CsvSource({"86, 25557118, 0.00034%", "2514944, 28071976, 9.0%", "1, 2, 50%", "0, 7, 0%", "0, 0, 0%", "7, 7, 100%"})
    void sharesHaveTwoDigits(long part, long whole, String reported) {
        assertEquals(reported, CountUnit.share(part, whole));
    }
}
