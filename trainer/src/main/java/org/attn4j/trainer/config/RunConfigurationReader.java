package org.attn4j.trainer.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.binding.Partial;
import org.attn4j.config.binding.RecordDefaults;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Defaults;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.device.Backend;
import org.attn4j.engine.placement.AttentionEntry;

/** Reads what one run is from a configuration, without opening data. Immutable, safe for any thread. */
public final class RunConfigurationReader {

    /** What a configuration means where it says nothing of a run. */
    public static final Defaults DEFAULTS = RecordDefaults.of(RunSections.class);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private static final Pattern DEVICE = Pattern.compile("auto|cpu|gpu(:(0|[1-9][0-9]{0,3}))?");

    private final Binder binder;
    private final AcceleratorSelection accelerators;

    /**
     * A reader.
     *
     * @param registries of attention, backbones, datasets, transforms, losses, optimisers and schedules
     * @param accelerators what kernels there are
     */
    public RunConfigurationReader(Registries registries, AcceleratorSelection accelerators) {
        this(new Binder(registries), accelerators);
    }

    private RunConfigurationReader(Binder binder, AcceleratorSelection accelerators) {
        this.binder = binder;
        this.accelerators = accelerators;
    }

    /** The same for many configurations that share most of their values, such as the variants of a study. For one thread. */
    public RunConfigurationReader caching() {
        return new RunConfigurationReader(binder.caching(), accelerators);
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
        problems.throwIfAny(document.file());
        return configuration.orElseThrow();
    }

    /** The same, with problems reported to a list; empty if there are any. */
    public Optional<RunConfiguration> read(ConfigDocument document, Purpose purpose, Problems problems) {
        Problems own = new Problems();
        ConfigValue root = ConfigValue.root(document, own);
        Partial<RunSections> sections = binder.partial(RunSections.class, root, RunSections.ELSEWHERE);
        checkPlainKeys(root, sections);
        checkNetwork(new CrossChecks(root, purpose), sections);
        problems.addAll(own.all());
        return own.isEmpty() ? Optional.of(configuration(document, sections)) : Optional.empty();
    }

    private void checkPlainKeys(ConfigValue root, Partial<RunSections> sections) {
        sections.get(RunSections::name)
                .filter(name -> !NAME.matcher(name).matches())
                .ifPresent(name -> root.problemBelow("name", "must match " + NAME + ", was \"" + name + "\""));
        sections.get(RunSections::device).ifPresent(device -> checkDevice(root, device));
        sections.get(RunSections::kernels).ifPresent(kernels -> checkKernels(root, sections, kernels));
    }

    private static void checkDevice(ConfigValue root, String device) {
        if (!DEVICE.matcher(device).matches()) {
            root.problemBelow("device", "must be auto, cpu, gpu or gpu:N, was \"" + device + "\"");
        } else {
            Backend.problem(device).ifPresent(problem -> root.problemBelow("device", problem));
        }
    }

    private void checkKernels(ConfigValue root, Partial<RunSections> sections, Kernels kernels) {
        accelerators.problem(kernels).ifPresent(problem -> root.problemBelow("kernels", problem));
        sections.get(RunSections::precision)
                .flatMap(precision -> accelerators.precisionProblem(kernels, precision))
                .ifPresent(problem -> root.problemBelow("precision", problem));
    }

    private static void checkNetwork(CrossChecks checks, Partial<RunSections> sections) {
        Optional<DatasetSection> dataset = sections.get(RunSections::dataset);
        Optional<Partial<ModelSection>> model = sections.get(RunSections::model);
        Optional<BackboneSection> backbone = model.flatMap(keys -> keys.get(ModelSection::backbone));
        Optional<List<AttentionEntry>> attention = model.flatMap(keys -> keys.get(ModelSection::attention));
        OptionalInt imageSize = checks.imageSize(dataset, backbone);
        if (backbone.isPresent()) {
            int classes = checks.classes(dataset, backbone.get());
            if (imageSize.isPresent()) {
                checks.network(backbone.get(), classes, imageSize.getAsInt(), attention);
            } else {
                attention.ifPresent(entries -> checks.placement(backbone.get(), classes, entries));
            }
        }
    }

    private static RunConfiguration configuration(ConfigDocument document, Partial<RunSections> complete) {
        RunSections sections = complete.record();
        return new RunConfiguration(
                sections.name(),
                sections.dataset(),
                sections.model().record(),
                sections.training(),
                sections.device(),
                sections.kernels(),
                sections.precision(),
                document,
                complete.tree());
    }
}
