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

/** Modules that were trained here are read by name in a new process and give the same output there. */
final class SavedModelsAreRead {

    private static final double TOLERANCE = 1e-12;

    private final ProvidersUnderTest parts;

    SavedModelsAreRead(ProvidersUnderTest parts) {
        this.parts = parts;
    }

    Optional<String> broken(String name, List<String> parameterSets) {
        List<SavedModule> saved = new ArrayList<>();
        List<Values> expected = new ArrayList<>();
        for (String json : parameterSets) {
            // The last shape has several channels and pixels; modules that fit nothing are told elsewhere.
            AttentionContract.cases(parts, name, json).stream()
                    .reduce((first, second) -> second)
                    .ifPresent(one -> expected.add(train(one, json, saved)));
        }
        return compare(answers(saved), expected);
    }

    private static Values train(ContractCase one, String json, List<SavedModule> saved) {
        CaseData material = new CaseData(one);
        try (ModuleProbe probe = material.probe(ElementType.FLOAT64, false, false)) {
            probe.pass(material.x(), one.batch(), material.dy());
            List<Values> weights = probe.weights().stream()
                    .map(ModuleProbe::name)
                    .map(name -> Values.of(name, probe.read(name)))
                    .toList();
            saved.add(SavedModule.of(one, json, weights, material.x()));
            return Values.of(one.toString(), probe.infer(material.x(), one.batch()));
        }
    }

    private SavedModule.Answer answers(List<SavedModule> saved) {
        Optional<String> plugin = parts.plugin().map(jar -> jar.toAbsolutePath().toString());
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
            Values wanted = expected.get(i);
            Optional<String> wrong = Difference.of(
                    "the output in a new process of " + wanted.name(), output.array(), wanted.array(), TOLERANCE);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }
}
