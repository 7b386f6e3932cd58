package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.cli.SourceJar;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.testkit.contract.PluginContract;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.attn4j.testkit.contract.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backbone that docs/WRITE-A-BACKBONE.md quotes compiles and fulfils the contract; lost activations are found. */
class BackboneExampleTest {

    private static final Path MAIN = Path.of("..", "examples", "backbone-plugin", "src", "main");
    private static final String SERVICE = "org.attn4j.core.Plugin";

    @TempDir
    private Path folder;

    /** The example's jar, after a replacement in its sources. */
    private Path jar(String original, String replacement) throws IOException {
        SourceJar jar = new SourceJar();
        boolean found = false;
        try (Stream<Path> files = Files.list(MAIN.resolve("java/org/example/backbone"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                found |= text.contains(original);
                jar.source(file.getFileName().toString(), text.replace(original, replacement));
            }
        }
        assertTrue(found, "not in the example: " + original);
        String provider = Files.readString(MAIN.resolve("resources/META-INF/services/" + SERVICE));
        return jar.service(SERVICE, provider.strip()).make(folder, "backbone-plugin.jar");
    }

    /** The violations of rules that begin with this text. */
    private static List<Violation> violations(String rule, Path jar) {
        PluginSource plugin = PluginDiscovery.open(jar);
        ProvidersUnderTest providers = new ProvidersUnderTest(PluginDiscovery.discoverOnly(plugin), Optional.of(jar));
        return PluginContract.checks(providers, plugin, List.of("{}", "{\"width\": 3, \"dropout\": 0}")).stream()
                .filter(check -> check.name().startsWith(rule))
                .flatMap(check -> check.violations().stream())
                .toList();
    }

    @Test
    void theExampleFulfilsTheContract() throws IOException {
        assertEquals(List.of(), violations("", jar("small-net", "small-net")));
    }

    @Test
    void anActivationOnANormalisationIsRejectedWithTheRemedy() throws IOException {
        Path jar = jar(".useLogStd(false)", ".activation(Activation.RELU).useLogStd(false)");
        assertEquals(
                "results depend only on the seed: layer conv1.norm of backbone"
                        + " org.example.backbone.SmallNet, a BatchNormalization, has activationFn = relu, but"
                        + " Deeplearning4j applies no activation in this layer; add an ActivationLayer after it"
                        + " (small-net {})",
                violations("results depend only on the seed", jar).get(0).toString());
    }

    @Test
    void aReluThatIsLostWithoutModulesIsReportedWithSiteAndPosition() throws IOException {
        Path jar = jar("if (last.equals(norm)) {", "if (last.isEmpty()) {");
        String reported = violations("a gate of 1 changes nothing", jar).get(0).toString();
        assertTrue(
                reported.startsWith("a gate of 1 changes nothing: a constant gate of 1 at site conv1, position"
                        + " before-activation, changes the logits in inference, element 0 is "),
                reported);
    }
}
