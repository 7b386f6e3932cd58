package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.SourceJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which parameters each component of a jar with two schedules is verified with. */
class ParameterSetsTest {

    private static final String SCHEDULES = """
            package org.example;

            import java.util.List;
            import org.attn4j.core.Plugin;
            import org.attn4j.core.Provider;
            import org.attn4j.core.parameter.Doc;
            import org.attn4j.core.schedule.Schedule;
            import org.attn4j.core.schedule.ScheduleParameters;

            public final class Schedules implements Plugin {

                public record Flat() implements ScheduleParameters {
                    public Schedule create() {
                        return step -> 1;
                    }
                }

                public record Poly(@Doc("the exponent") TYPE power) implements ScheduleParameters {
                    public Schedule create() {
                        return step -> Math.pow(
                                1 - step.iteration() / ((double) step.iterationsPerEpoch() * step.epochs()), power);
                    }
                }

                public List<Provider<?>> providers() {
                    return List.of(
                            Provider.schedule("flat", "the base rate", Flat.class),
                            Provider.schedule("poly", "polynomial decay", Poly.class));
                }
            }
            """;

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();

    private int verify(String type, String... parameters) {
        Path jar = new SourceJar()
                .source("Schedules.java", SCHEDULES.replace("TYPE", type))
                .service("org.attn4j.core.Plugin", "org.example.Schedules")
                .make(folder, "schedules.jar");
        String[] words = new String[3 + parameters.length];
        words[0] = "plugins";
        words[1] = "verify";
        words[2] = jar.toString();
        System.arraycopy(parameters, 0, words, 3, parameters.length);
        return new Application(recorder.console()).run(words);
    }

    private void assertShown(String line) {
        List<String> lines = recorder.results().lines().toList();
        assertTrue(lines.contains(line), recorder.results());
    }

    @Test
    void aSetWithATypeIsForThatComponentAndOthersHaveTheirDefaults() {
        assertEquals(0, verify("double", "--parameters", "{\"type\": \"poly\", \"power\": 2}"), recorder.results());
        assertShown("ok      factors are from 0 to 1, flat {}");
        assertShown("ok      factors are from 0 to 1, poly {\"type\": \"poly\", \"power\": 2}");
        assertShown("13 checks passed");
    }

    @Test
    void aSetWithoutATypeIsForEachComponent() {
        assertEquals(4, verify("double", "--parameters", "{\"power\": 2}"));
        assertShown("FAILED  parameters are accepted, flat {\"power\": 2}");
        assertShown("ok      factors are from 0 to 1, poly {\"power\": 2}");
        assertShown("1 of 10 checks failed");
    }

    @Test
    void eachComponentThatRequiresParametersIsNamed() {
        assertEquals(4, verify("double"));
        assertShown("schedule \"poly\" requires power; use --parameters '{\"type\": \"poly\", \"power\": ...}'");
    }

    @Test
    void aTypeThatConfigurationsDoNotSupportIsReportedByTheChecks() {
        assertEquals(4, verify("short"));
        assertShown("FAILED  parameters are documented, poly");
        assertShown("FAILED  parameters are accepted, poly {}");
        assertShown("2 checks fail for one reason:");
        assertShown("2 of 10 checks failed");
    }
}
