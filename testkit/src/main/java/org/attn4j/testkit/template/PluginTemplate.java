package org.attn4j.testkit.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.attn4j.core.Kind;
import org.attn4j.core.Provider;

/**
 * A component whose sources are the start of a plugin. In them, the word {@code Example} stands for the name of the class.
 *
 * <p>For the forms of attention modules the constants are in the order in which an author should try them.
 */
public enum PluginTemplate {
    /** A channel gate as an expression. */
    EXPRESSION(
            "expression",
            "Gate",
            "one gate per channel from its own mean: sigmoid(a * mean + b)",
            (name, text) -> Provider.attention(name, text, org.attn4j.testkit.template.expression.Example.class),
            "{\"slope\": 2}",
            "Example.java"),

    /** A channel gate that returns its backward pass. */
    GATE(
            "gate",
            "Gate",
            "one gate per channel from its own mean and deviation: sigmoid(a * mean + c * deviation + b)",
            (name, text) -> Provider.attention(name, text, org.attn4j.testkit.template.gate.Example.class),
            "{\"slope\": 2}",
            "Example.java"),

    /** A feature-map module as expressions over maps. */
    MAP(
            "map",
            "Gate",
            "one gate per pixel from its mean over the channels: sigmoid(a * mean + b)",
            (name, text) -> Provider.attention(name, text, org.attn4j.testkit.template.map.Example.class),
            "{\"slope\": 2}",
            "Example.java"),

    /** An attention module with a forward pass only. */
    AUTODIFF(
            "autodiff",
            "Gate",
            "one gate per channel from a mean that a learnt query weights",
            (name, text) -> Provider.attention(name, text, org.attn4j.testkit.template.autodiff.Example.class),
            "{\"slope\": 2}",
            "Example.java"),

    /** An attention module of Deeplearning4j layers. */
    SUBGRAPH(
            "subgraph",
            "Gate",
            "one gate per channel of each pixel from a convolution",
            (name, text) -> Provider.attention(name, text, org.attn4j.testkit.template.subgraph.Example.class),
            "{\"kernel\": 3}",
            "Example.java"),

    /** A network that attention modules are attached to. */
    BACKBONE(
            "backbone",
            "Network",
            "a plain network: convolution, normalisation, ReLU and pooling per stage",
            (name, text) -> Provider.backbone(name, text, org.attn4j.testkit.template.backbone.ExampleParameters.class),
            "{\"stages\": 2, \"width\": 3, \"dropout\": 0}",
            "ExampleParameters.java",
            "Example.java"),

    /** Labelled images, with a small copy of the data. */
    DATASET(
            "dataset",
            "Images",
            "square grey images in CSV files, one per line after its class name",
            (name, text) -> Provider.dataset(name, text, org.attn4j.testkit.template.dataset.Example.class),
            "{\"path\": \"data\", \"trainFile\": \"test.csv\"}",
            "Example.java",
            "CsvImages.java",
            "classes.txt",
            "train.csv",
            "test.csv"),

    /** A random change of images. */
    TRANSFORM(
            "transform",
            "Step",
            "darkens or brightens by a random exponent",
            (name, text) -> Provider.transform(name, text, org.attn4j.testkit.template.transform.Example.class),
            "{\"high\": 3}",
            "Example.java"),

    /** How gradients change the weights. */
    OPTIMIZER(
            "optimizer",
            "Rule",
            "Lion: steps by the sign of an average of gradients",
            (name, text) -> Provider.optimizer(name, text, org.attn4j.testkit.template.optimizer.Example.class),
            "{\"weightDecay\": 0.1}",
            "Example.java"),

    /** The learning rate over a run. */
    SCHEDULE(
            "schedule",
            "Rule",
            "polynomial decay to a fraction of the base learning rate",
            (name, text) -> Provider.schedule(name, text, org.attn4j.testkit.template.schedule.Example.class),
            "{\"power\": 2, \"end\": 0.1}",
            "Example.java"),

    /** What training minimises. */
    LOSS(
            "loss",
            "Function",
            "focal loss: cross-entropy with less weight for well classified images",
            (name, text) -> Provider.loss(name, text, org.attn4j.testkit.template.loss.Example.class),
            "{\"gamma\": 0.5}",
            "Example.java");

    /** The word in the sources that stands for the name of the component's class. */
    public static final String CLASS = "Example";

    private static final String JAVA = ".java";

    private final String folder;
    private final String ending;
    private final String description;
    private final BiFunction<String, String, Provider<?>> provider;
    private final String parameters;
    private final List<String> files;

    PluginTemplate(
            String folder,
            String ending,
            String description,
            BiFunction<String, String, Provider<?>> provider,
            String parameters,
            String... files) {
        this.folder = folder;
        this.ending = ending;
        this.description = description;
        this.provider = provider;
        this.parameters = parameters;
        this.files = List.of(files);
    }

    /** The component's provider, as the plugin that is written offers it, before its jar is built. */
    public Provider<?> provider(String name) {
        return provider.apply(name, description);
    }

    /** The kind of component. */
    public Kind<?> kind() {
        return provider(folder).kind();
    }

    /** The word for the form of an attention module; empty for other kinds. */
    public Optional<String> form() {
        return kind() == Kind.ATTENTION ? Optional.of(folder) : Optional.empty();
    }

    /** What is appended to a class name that the sources use themselves, such as {@code Loss}. */
    public String ending() {
        return ending;
    }

    /** Parameters to test with, as in a configuration: as few as possible, then others. */
    public List<String> parameterSets() {
        return List.of(data().isEmpty() ? "{}" : "{\"path\": \"data\"}", parameters);
    }

    /** The Java sources by file name, with the package {@code org.example}. */
    public Map<String, String> sources() {
        String own = PluginTemplate.class.getPackageName() + "." + folder;
        Map<String, String> sources = new LinkedHashMap<>();
        files.stream()
                .filter(file -> file.endsWith(JAVA))
                .forEach(file -> sources.put(file, text(file).replace(own, "org.example")));
        return sources;
    }

    /** The text files of a small copy of the data by file name; empty except for datasets. */
    public Map<String, String> data() {
        Map<String, String> data = new LinkedHashMap<>();
        files.stream().filter(file -> !file.endsWith(JAVA)).forEach(file -> data.put(file, text(file)));
        return data;
    }

    /** The build copies sources below {@code /templates}, where no compiler takes them for sources of its own. */
    private String text(String file) {
        String path =
                "/templates/" + PluginTemplate.class.getPackageName().replace('.', '/') + "/" + folder + "/" + file;
        try (InputStream in = PluginTemplate.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
