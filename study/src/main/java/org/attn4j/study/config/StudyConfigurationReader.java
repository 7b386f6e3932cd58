package org.attn4j.study.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.binding.Partial;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Defaults;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Problem;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.study.grid.Baseline;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.RunConfigurationReader;

/**
 * Reads a study: the configuration of every variant, and all problems of all variants together. A problem in what the
 * variants share is reported once, any other with the variant's name. Immutable, safe for any thread.
 */
public final class StudyConfigurationReader {

    /** The defaults of a configuration. */
    public static final Defaults DEFAULTS = new StudyDefaults();

    private final Registries registries;
    private final RunConfigurationReader runs;

    /**
     * A reader.
     *
     * @param registries of attention, backbones, datasets, transforms, losses, optimisers and schedules
     * @param accelerators the available kernels
     */
    public StudyConfigurationReader(Registries registries, AcceleratorSelection accelerators) {
        this.registries = registries;
        this.runs = new RunConfigurationReader(registries, accelerators);
    }

    /**
     * Reads a study for training.
     *
     * @throws ConfigException with all problems
     */
    public StudyConfiguration read(ConfigDocument document) {
        return read(document, Purpose.TRAINING);
    }

    /**
     * Reads a study for a purpose.
     *
     * @throws ConfigException with all problems
     */
    public StudyConfiguration read(ConfigDocument document, Purpose purpose) {
        Problems problems = new Problems();
        problems.addAll(document.problems());
        Partial<StudySection> section = section(document, problems);
        Optional<Variants> variants = new VariantReader(document, problems).read(section);
        Optional<Baseline> baseline = variants.flatMap(
                known -> new BaselineReader(problems, known).read(section.getOptional(StudySection::baseline)));
        RunConfigurationReader runs = this.runs.caching();
        Problems own = new Problems();
        Optional<RunConfiguration> base = runs.read(document, purpose, own);
        Map<String, RunConfiguration> configurations = new LinkedHashMap<>();
        Map<Problem, List<String>> variantsOf = new LinkedHashMap<>();
        Map<String, ConfigDocument> documents =
                variants.map(Variants::documents).orElse(Map.of());
        documents.forEach((name, changed) -> {
            boolean same = changed == document;
            Problems found = same ? own : new Problems();
            Optional<RunConfiguration> bound = same ? base : runs.read(changed, purpose, found);
            bound.ifPresent(configuration -> configurations.put(name, configuration));
            found.all().forEach(problem -> variantsOf
                    .computeIfAbsent(problem, first -> new ArrayList<>())
                    .add(name));
        });
        variantsOf.forEach(
                (problem, names) -> problems.add(own.all().contains(problem) ? problem : label(problem, names)));
        if (documents.isEmpty()) {
            problems.addAll(own.all());
        }
        section.getOptional(StudySection::axes)
                .flatMap(axes -> sameVariants(axes, configurations))
                .ifPresent(problems::add);
        problems.throwIfAny(document.file());
        return new StudyConfiguration(
                configurations.values().iterator().next().name(),
                section.record().seeds(),
                variants.orElseThrow().grid(),
                baseline.orElseThrow(),
                base,
                configurations,
                section.record().isolation(),
                section.record().workers(),
                StudyTree.of(document, base, section, variants.get(), baseline.get(), configurations));
    }

    /** Variants of a grid that compute the same, since the comparison of one with the other would mean nothing. */
    private static Optional<Problem> sameVariants(Node axes, Map<String, RunConfiguration> configurations) {
        Map<Map<String, Object>, String> names = new HashMap<>();
        for (Map.Entry<String, RunConfiguration> variant : configurations.entrySet()) {
            String other = names.putIfAbsent(variant.getValue().tree(), variant.getKey());
            if (other != null) {
                return Optional.of(new Problem(
                        axes.origin().location(),
                        "/study/axes",
                        "the variants " + other + " and " + variant.getKey()
                                + " are the same, because an axis replaces what"
                                + " an earlier one sets; put it before that one, or exclude one of the variants"));
            }
        }
        return Optional.empty();
    }

    /** Names the first variant that has the problem, and counts the others. */
    private static Problem label(Problem problem, List<String> variants) {
        String first = variants.get(0);
        if (first.equals(StudyConfiguration.OWN_MODEL)) {
            return problem;
        }
        return problem.inVariant(variants.size() == 1 ? first : first + " and " + (variants.size() - 1) + " more");
    }

    private Partial<StudySection> section(ConfigDocument document, Problems problems) {
        ConfigValue root = ConfigValue.root(document, problems);
        ConfigValue study = root.member("study")
                .orElseGet(() -> new ConfigValue(new Members(document.root().origin(), Map.of()), "/study", problems));
        Partial<StudySection> section = new Binder(registries).partial(StudySection.class, study);
        section.get(StudySection::seeds).ifPresent(seeds -> checkSeeds(seeds, study));
        return section;
    }

    private static void checkSeeds(List<Long> seeds, ConfigValue study) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < seeds.size(); i++) {
            if (!seen.add(seeds.get(i))) {
                study.problemBelow("seeds/" + i, "seeds must be distinct, " + seeds.get(i) + " is given twice");
            }
        }
        if (seeds.isEmpty()) {
            study.problemBelow("seeds", "must hold at least one seed");
        }
    }
}
