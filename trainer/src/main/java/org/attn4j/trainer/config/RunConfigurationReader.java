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

/** Reads the configuration of one run, without opening data. Immutable, safe for any thread. */
public final class RunConfigurationReader {

    /** The defaults of the keys that describe a run. */
    public static final Defaults DEFAULTS = RecordDefaults.of(RunSections.class);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private static final Pattern DEVICE = Pattern.compile("auto|cpu|gpu(:(0|[1-9][0-9]{0,3}))?");

    private final Binder binder;
    private final AcceleratorSelection accelerators;
    private final Optional<KnownClasses> classes;

    /**
     * Creates a reader.
     *
     * @param registries the providers of all kinds
     * @param accelerators the available kernels
     */
    public RunConfigurationReader(Registries registries, AcceleratorSelection accelerators) {
        this(new Binder(registries), accelerators, Optional.empty());
    }

    private RunConfigurationReader(Binder binder, AcceleratorSelection accelerators, Optional<KnownClasses> classes) {
        this.binder = binder;
        this.accelerators = accelerators;
        this.classes = classes;
    }

    /**
     * The same reader with a cache, for configurations that share most of their values, such as the variants of a
     * study. For one thread.
     */
    public RunConfigurationReader caching() {
        return new RunConfigurationReader(binder.caching(), accelerators, Optional.of(new KnownClasses()));
    }

    /**
     * Reads the file's own model, ignoring the variants of a study.
     *
     * @throws ConfigException with all problems
     */
    public RunConfiguration read(ConfigDocument document, Purpose purpose) {
        Problems problems = new Problems();
        problems.addAll(document.problems());
        Optional<RunConfiguration> configuration = read(document, purpose, problems);
        problems.throwIfAny(document.file());
        return configuration.orElseThrow();
    }

    /** Reads the file's own model; empty if it has problems, which are added to the list. */
    public Optional<RunConfiguration> read(ConfigDocument document, Purpose purpose, Problems problems) {
        Problems found = new Problems();
        ConfigValue root = ConfigValue.root(document, found);
        Partial<RunSections> sections = binder.partial(RunSections.class, root, RunSections.ELSEWHERE);
        checkPlainKeys(root, sections);
        checkNetwork(new CrossChecks(root, purpose, classes.orElseGet(KnownClasses::new)), sections);
        problems.addAll(found.all());
        return found.isEmpty() ? Optional.of(configuration(document, sections)) : Optional.empty();
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
                checks.checkNetwork(backbone.get(), classes, imageSize.getAsInt(), attention);
            } else {
                attention.ifPresent(entries -> checks.checkPlacement(backbone.get(), classes, entries));
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
