package org.attn4j.trainer.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.binding.Part;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.engine.accelerator.Accelerators;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.device.Backend;
import org.attn4j.engine.placement.AttentionEntry;

/** Reads what one run is from a configuration, without opening data. Immutable, safe for any thread. */
public final class RunConfigurationReader {

    private static final String NAME = "[a-z0-9][a-z0-9-]*";

    private static final String DEVICE = "auto|cpu|gpu(:(0|[1-9][0-9]{0,3}))?";

    private final Binder binder;
    private final Accelerators accelerators;

    /**
     * A reader.
     *
     * @param registries of attention, backbones, datasets, transforms, losses, optimisers and schedules
     * @param accelerators what kernels there are
     */
    public RunConfigurationReader(Registries registries, Accelerators accelerators) {
        this.binder = new Binder(registries);
        this.accelerators = accelerators;
    }

    /**
     * The file's own model, variants left aside.
     *
     * @throws ConfigException with everything that is wrong
     */
    public RunConfiguration read(ConfigDocument document, Purpose purpose) {
        Problems problems = new Problems();
        problems.addAll(document.problems());
        Optional<RunConfiguration> configuration = read(document, purpose, problems);
        problems.raise(document.file());
        return configuration.orElseThrow();
    }

    /** The same, with problems told to a list; nothing where there are any. */
    public Optional<RunConfiguration> read(ConfigDocument document, Purpose purpose, Problems problems) {
        Problems own = new Problems();
        ConfigValue root = ConfigValue.root(document, own);
        Binder.Components parts = binder.components(RootKeys.class, root, RootKeys.ELSEWHERE);
        ConfigValue modelValue =
                new ConfigValue(parts.value("model", Node.class).orElseThrow(), "/model", own);
        Binder.Components model = binder.components(ModelKeys.class, modelValue, List.of());
        checkPlainKeys(root, parts);
        checkNetwork(new CrossChecks(root, purpose), parts, model);
        problems.addAll(own.all());
        return own.isEmpty() ? Optional.of(configuration(document, parts, model)) : Optional.empty();
    }

    private void checkPlainKeys(ConfigValue root, Binder.Components parts) {
        parts.value("name", String.class)
                .filter(name -> !name.matches(NAME))
                .ifPresent(name -> root.problemBelow("name", "must match " + NAME + ", was \"" + name + "\""));
        parts.value("device", String.class)
                .filter(device -> !device.matches(DEVICE))
                .ifPresent(device ->
                        root.problemBelow("device", "must be auto, cpu, gpu or gpu:N, was \"" + device + "\""));
        parts.value("device", String.class)
                .filter(device -> device.matches(DEVICE))
                .flatMap(Backend::problem)
                .ifPresent(problem -> root.problemBelow("device", problem));
        parts.value("kernels", Kernels.class).ifPresent(kernels -> checkKernels(root, parts, kernels));
    }

    private void checkKernels(ConfigValue root, Binder.Components parts, Kernels kernels) {
        accelerators.problem(kernels).ifPresent(problem -> root.problemBelow("kernels", problem));
        parts.value("precision", Precision.class)
                .flatMap(precision -> accelerators.precisionProblem(kernels, precision))
                .ifPresent(problem -> root.problemBelow("precision", problem));
    }

    private static void checkNetwork(CrossChecks checks, Binder.Components parts, Binder.Components model) {
        Optional<Part<DatasetParameters, DatasetKeys>> dataset = dataset(parts);
        Optional<Part<BackboneParameters, BackboneKeys>> backbone = backbone(model);
        OptionalInt imageSize = checks.imageSize(dataset, backbone);
        if (backbone.isPresent()) {
            int classes = checks.classes(dataset, backbone.get());
            Optional<List<AttentionEntry>> attention = attention(model);
            if (imageSize.isPresent()) {
                checks.network(backbone.get(), classes, imageSize.getAsInt(), attention);
            } else {
                attention.ifPresent(entries -> checks.placement(backbone.get(), classes, entries));
            }
        }
    }

    private static RunConfiguration configuration(
            ConfigDocument document, Binder.Components parts, Binder.Components model) {
        Part<DatasetParameters, DatasetKeys> data = dataset(parts).orElseThrow();
        DatasetKeys keys = data.reserved();
        Part<BackboneParameters, BackboneKeys> backbone = backbone(model).orElseThrow();
        return new RunConfiguration(
                parts.value("name", String.class).orElseThrow(),
                new DatasetSection(
                        data.type(),
                        data.parameters(),
                        keys.limit(),
                        keys.testLimit(),
                        keys.validation(),
                        keys.train(),
                        keys.test()),
                new ModelSection(
                        backbone.type(),
                        backbone.parameters(),
                        backbone.reserved().classes(),
                        backbone.reserved().imageSize(),
                        attention(model).orElseThrow()),
                parts.value("training", TrainingSection.class).orElseThrow(),
                parts.value("device", String.class).orElseThrow(),
                parts.value("kernels", Kernels.class).orElseThrow(),
                parts.value("precision", Precision.class).orElseThrow(),
                document,
                tree(parts, model));
    }

    private static Map<String, Object> tree(Binder.Components parts, Binder.Components model) {
        Map<String, Object> modelTree = new LinkedHashMap<>();
        modelTree.put("backbone", model.tree("backbone").orElseThrow());
        modelTree.put("attention", model.tree("attention").orElseThrow());
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String key : List.of("name", "dataset", "model", "training", "device", "kernels", "precision")) {
            tree.put(key, key.equals("model") ? modelTree : parts.tree(key).orElseThrow());
        }
        return tree;
    }

    @SuppressWarnings("unchecked") // the binder made the part as RootKeys declares it
    private static Optional<Part<DatasetParameters, DatasetKeys>> dataset(Binder.Components parts) {
        return parts.value("dataset", Part.class).map(part -> (Part<DatasetParameters, DatasetKeys>) part);
    }

    @SuppressWarnings("unchecked") // the binder made the part as ModelKeys declares it
    private static Optional<Part<BackboneParameters, BackboneKeys>> backbone(Binder.Components model) {
        return model.value("backbone", Part.class).map(part -> (Part<BackboneParameters, BackboneKeys>) part);
    }

    private static Optional<List<AttentionEntry>> attention(Binder.Components model) {
        return model.list("attention", AttentionEntry.class);
    }
}
