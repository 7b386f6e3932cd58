package org.attn4j.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.cli.plugin.FailureReason.Result;
import org.attn4j.testkit.contract.Violation;
import org.junit.jupiter.api.Test;

/** Tests how failures are joined and shown. */
class VerificationTextTest {

    private static Result passed(String rule) {
        return new Result(rule + ", gate {}", List.of());
    }

    private static Result failed(String rule, String message, String... cases) {
        return new Result(
                rule + ", gate {}",
                List.of(cases).stream()
                        .map(where -> new Violation(rule, where, message))
                        .toList());
    }

    @Test
    void lineSaysWhetherTheCheckPassed() {
        assertEquals("ok      shape is preserved, gate {}", VerificationText.line(passed("shape is preserved")));
        assertEquals(
                "FAILED  shape is preserved, gate {}",
                VerificationText.line(failed("shape is preserved", "is not", "2 x 3")));
    }

    @Test
    void checksArePlainlyCountedIfAllPass() {
        assertEquals("1 check passed", VerificationText.summary(List.of(passed("a")), List.of("advice")));
        assertEquals("2 checks passed", VerificationText.summary(List.of(passed("a"), passed("b")), List.of("advice")));
    }

    @Test
    void messagesThatDifferInNumbersHaveOneReason() {
        List<Result> results = List.of(
                passed("weights match"),
                failed("shape is preserved", "the gate has the shape [3, 1], must be [3, 6]", "3 x 6 x 1 x 1"),
                failed(
                        "images are independent",
                        "the gate has the shape [2, 1], must be [2, 16]",
                        "3 x 6 x 1 x 1",
                        "2 x 16"),
                failed("gradients are correct", "weight \"a1\", element 0 is -0.5E-3, expected NaN", "2 x 16"),
                failed("float32 equals float64", "weight \"a2\", element 3 is 0.5, expected 1.0", "2 x 16"),
                failed("other", "no reason", ""));
        assertEquals("""

                2 checks fail for one reason:
                  the gate has the shape [3, 1], must be [3, 6]
                  checks:
                    shape is preserved
                    images are independent
                  cases:
                    3 x 6 x 1 x 1
                    2 x 16

                1 check fails:
                  weight "a1", element 0 is -0.5E-3, expected NaN
                  checks:
                    gradients are correct
                  cases:
                    2 x 16

                1 check fails:
                  weight "a2", element 3 is 0.5, expected 1.0
                  checks:
                    float32 equals float64
                  cases:
                    2 x 16

                1 check fails:
                  no reason
                  checks:
                    other

                5 of 6 checks failed
                use --parameters""", VerificationText.summary(results, List.of("use --parameters")));
    }
}
