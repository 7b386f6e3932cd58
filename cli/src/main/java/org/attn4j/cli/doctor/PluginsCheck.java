package org.attn4j.cli.doctor;

import java.util.List;
import java.util.function.Supplier;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.plugin.PluginListing;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.error.PluginException;

/** Whether every plugin loads. */
final class PluginsCheck implements Check {

    private final Supplier<Registries> discovery;

    PluginsCheck(Supplier<Registries> discovery) {
        this.discovery = discovery;
    }

    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public Finding look() {
        try {
            List<PluginListing> all = PluginListing.all(discovery.get());
            List<String> jars = all.stream()
                    .filter(listing -> !listing.sha256().isEmpty())
                    .map(PluginListing::jar)
                    .distinct()
                    .toList();
            String components = all.size() + " components";
            return Finding.ok(
                    jars.isEmpty() ? components + ", all built in" : components + ", with " + String.join(", ", jars));
        } catch (PluginException | UsageException bad) {
            return Finding.failure(
                    bad.getMessage(),
                    "replace the jar or remove it from its folder; attn4j plugins shows what remains");
        }
    }
}
