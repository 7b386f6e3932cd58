package org.attn4j.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;

class DoctorTest {

    private final List<String> reported = new ArrayList<>();
    private final List<Throwable> broken = new ArrayList<>();

    private record Fake(String name, Optional<String> needs, Supplier<Finding> answer) implements Check {
        @Override
        public Finding look() {
            return answer.get();
        }
    }

    private static Check fake(String name, Supplier<Finding> look) {
        return new Fake(name, Optional.empty(), look);
    }

    private Diagnosis examine(Check... checks) {
        return new Doctor(List.of(checks), (name, finding) -> reported.add(finding.line(name)), broken::add).examine();
    }

    @Test
    void warningsDoNotMakeAMachineIll() {
        Diagnosis diagnosis =
                examine(fake("java", () -> Finding.ok("17")), fake("cores", () -> Finding.warning("1", "take two")));
        assertTrue(diagnosis.healthy());
        assertEquals("0 failed, 1 to be aware of", diagnosis.verdict());
        assertEquals(
                List.of(
                        "ok       java            17",
                        "warning  cores           1" + System.lineSeparator() + "                         take two"),
                reported);
        assertEquals(
                "all is well", examine(fake("java", () -> Finding.ok("17"))).verdict());
    }

    @Test
    void aCheckThatBreaksIsAFailureAndTheOthersGoOn() {
        UnsatisfiedLinkError missing = new UnsatisfiedLinkError("no nd4jcpu in java.library.path\nmore");
        Diagnosis diagnosis = examine(
                fake("engine", () -> {
                    throw new ExceptionInInitializerError(missing);
                }),
                new Fake("training", Optional.of("engine"), () -> Finding.ok("never asked")),
                fake("disk", () -> Finding.ok("enough")));
        assertFalse(diagnosis.healthy());
        assertEquals("1 failed, 1 to be aware of", diagnosis.verdict());
        assertEquals(missing, broken.get(0).getCause());
        assertEquals("""
                {
                  "healthy": false,
                  "checks": [ {
                    "check": "engine",
                    "outcome": "failure",
                    "text": "cannot be checked: UnsatisfiedLinkError: no nd4jcpu in java.library.path",
                    "advice": "run again with --debug to see the stack trace"
                  }, {
                    "check": "training",
                    "outcome": "warning",
                    "text": "not run, because the check engine did not pass",
                    "advice": ""
                  }, {
                    "check": "disk",
                    "outcome": "ok",
                    "text": "enough",
                    "advice": ""
                  } ]
                }
                """, Json.write(diagnosis.json()));
    }
}
