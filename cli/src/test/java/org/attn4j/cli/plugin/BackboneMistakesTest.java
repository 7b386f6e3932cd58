package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.cli.SourceJar;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.testkit.contract.PluginContract;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.attn4j.testkit.contract.Violation;
import org.attn4j.testkit.template.PluginTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract finds in a new backbone project after a mistake that is easy to make. */
class BackboneMistakesTest {

    @TempDir
    private Path folder;

    /** The jar of a new backbone project, after a replacement in its sources. */
    private Path jar(String original, String replacement) throws IOException {
        Path project = folder.resolve("small-net");
        new PluginProject(PluginTemplate.BACKBONE, "small-net", "0.1.0", PluginDiscovery.discover(List.of()))
                .write(project);
        SourceJar jar = new SourceJar();
        boolean found = false;
        for (Map.Entry<String, String> source : NewPlugin.sources(project).entrySet()) {
            found |= source.getValue().contains(original);
            jar.source(source.getKey(), source.getValue().replace(original, replacement));
        }
        assertTrue(found, "not in the project: " + original);
        return jar.service("org.attn4j.core.Plugin", "org.example.SmallNetPlugin")
                .make(folder, "small-net.jar");
    }

    /** The violations of rules that begin with this text. */
    private static List<Violation> violations(String rule, Path jar) {
        PluginSource plugin = PluginDiscovery.open(jar);
        ProvidersUnderTest providers = new ProvidersUnderTest(PluginDiscovery.discoverOnly(plugin), Optional.of(jar));
        return PluginContract.checks(providers, plugin, List.of("{}")).stream()
                .filter(check -> check.name().startsWith(rule))
                .flatMap(check -> check.violations().stream())
                .toList();
    }

    @Test
    void anActivationOnANormalisationIsRejectedWithTheRemedy() throws IOException {
        Path jar = jar(".useLogStd(false)", ".activation(Activation.RELU).useLogStd(false)");
        assertEquals(
                "results depend only on the seed: layer conv1.norm of backbone"
                        + " org.example.SmallNet, a BatchNormalization, has activationFn = relu, but"
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
