package org.attn4j.testkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.contract.SavedModule.Values;
import org.attn4j.testkit.probe.ModuleProbe;
import org.attn4j.testkit.rule.CaseData;
import org.attn4j.testkit.rule.ContractCase;
import org.attn4j.testkit.rule.Difference;

/** Checks that trained modules can be read by name in a new process and give the same output there. */
final class SavedModelsAreReadable {

    private static final double TOLERANCE = 1e-12;

    private final ProvidersUnderTest providers;

    SavedModelsAreReadable(ProvidersUnderTest providers) {
        this.providers = providers;
    }

    Optional<String> violation(String name, List<String> parameterSets) {
        List<SavedModule> saved = new ArrayList<>();
        List<Values> expected = new ArrayList<>();
        for (String json : parameterSets) {
            // The last shape has several channels and pixels. Modules without a supported shape are reported by
            // another check.
            AttentionContract.cases(providers, name, json).stream()
                    .reduce((first, second) -> second)
                    .ifPresent(testCase -> expected.add(train(testCase, json, saved)));
        }
        return compare(answers(saved), expected);
    }

    private static Values train(ContractCase testCase, String json, List<SavedModule> saved) {
        CaseData data = new CaseData(testCase);
        try (ModuleProbe probe = data.probe(ElementType.FLOAT64, false, false)) {
            probe.pass(data.x(), testCase.batch(), data.dy());
            List<Values> weights = probe.weights().stream()
                    .map(ModuleProbe::name)
                    .map(name -> Values.of(name, probe.read(name)))
                    .toList();
            saved.add(SavedModule.of(testCase, json, weights, data.x()));
            return Values.of(testCase.toString(), probe.infer(data.x(), testCase.batch()));
        }
    }

    private SavedModule.Answer answers(List<SavedModule> saved) {
        Optional<String> plugin =
                providers.plugin().map(jar -> jar.toAbsolutePath().toString());
        try {
            Path folder = Files.createTempDirectory("attn4j-contract");
            try {
                return FreshProcess.read(folder, new SavedModule.File(plugin, saved));
            } finally {
                for (String name : FreshProcess.FILES) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("a new process could not be started: " + failure.getMessage(), failure);
        }
    }

    private static Optional<String> compare(SavedModule.Answer answer, List<Values> expected) {
        for (int i = 0; i < expected.size(); i++) {
            Values output = answer.outputs().get(i);
            Values expectedOutput = expected.get(i);
            Optional<String> violation = Difference.find(
                    "the output in a new process for " + expectedOutput.name(),
                    output.array(),
                    expectedOutput.array(),
                    TOLERANCE);
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }
}
