package org.attn4j.cli.provenance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.runfiles.Place;
import org.attn4j.runfiles.Provenance;

/** Collects the facts on program, machine, plugins and command that every run of this process stores; no times. */
public final class ProvenanceFacts {

    /** Variables that results may depend on and that the launcher sets. */
    private static final List<String> ENVIRONMENT = List.of("OMP_NUM_THREADS", "OPENBLAS_CORETYPE");

    private ProvenanceFacts() {}

    /**
     * The facts of this process, with these registries and this command. The commit is that of the work tree in which the
     * program was built, or, without the launcher, started.
     */
    public static Provenance of(String version, Registries registries, String command) {
        return Provenance.of(new ProcessFacts(
                version,
                GitCommit.of(Path.of(System.getProperty("attn4j.home", ""))),
                command,
                LibraryVersion.of("org.deeplearning4j", "deeplearning4j-nn"),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Processor.name(),
                Runtime.getRuntime().availableProcessors(),
                environment(),
                plugins(registries),
                place()));
    }

    /** The place in a cluster, whose task sets these properties for the processes that it starts. */
    private static Optional<Place> place() {
        return Optional.ofNullable(System.getProperty("attn4j.place.host"))
                .map(host -> new Place(
                        host,
                        System.getProperty("attn4j.place.executor", ""),
                        System.getProperty("attn4j.place.attempt", ""),
                        System.getProperty("attn4j.place.application", "")));
    }

    /** The plugins alone. */
    static Provenance ofPlugins(Registries registries) {
        return new Provenance(Map.of(Provenance.PLUGINS, plugins(registries)));
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String name : ENVIRONMENT) {
            Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value));
        }
        return environment;
    }

    private static List<ProcessFacts.Plugin> plugins(Registries registries) {
        return registries
                .providers()
                .filter(provider -> !registries.source(provider).builtIn())
                .map(provider -> plugin(provider.kind().name(), provider.name(), registries.source(provider)))
                .toList();
    }

    private static ProcessFacts.Plugin plugin(String kind, String name, PluginSource source) {
        return new ProcessFacts.Plugin(kind, name, source.name(), source.version(), source.sha256());
    }
}
