package org.attn4j.cli.command;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attn4j.cli.console.TextTable;
import org.attn4j.cli.network.ModuleSummary;
import org.attn4j.cli.network.NetworkSummary;
import org.attn4j.core.engine.LayerFacts;
import org.attn4j.trainer.SiteFacts;

/** Summaries for people. */
final class SummaryText {

    private SummaryText() {}

    /** Layers, then sites, then what they come to. */
    static String of(NetworkSummary summary) {
        return layers(summary) + "\n" + sites(summary) + totals(summary);
    }

    /** One module in a few lines. */
    static String of(ModuleSummary module) {
        TextTable table = new TextTable("ATTENTION", "PARAMETERS", "MULTIPLY-ADDS", "");
        table.row(
                module.attention(),
                number(module.parameters()),
                number(module.multiplyAdds()),
                resolved(module.resolved()));
        return table.toString();
    }

    private static String layers(NetworkSummary summary) {
        TextTable table = new TextTable("LAYER", "TYPE", "OUTPUT", "PARAMETERS", "MULTIPLY-ADDS");
        for (LayerFacts layer : summary.layers()) {
            table.row(
                    layer.name(),
                    layer.type(),
                    layer.output().stream().map(String::valueOf).collect(Collectors.joining(" x ")),
                    number(layer.parameters()),
                    number(layer.multiplyAdds()));
        }
        return table.toString();
    }

    private static String sites(NetworkSummary summary) {
        if (summary.facts().sites().isEmpty()) {
            return "no attention\n\n";
        }
        TextTable table = new TextTable("SITE", "POSITION", "CHANNELS", "ATTENTION", "PARAMETERS", "MULTIPLY-ADDS", "");
        for (SiteFacts site : summary.facts().sites()) {
            table.row(
                    site.site(),
                    site.position(),
                    site.channels(),
                    site.attention(),
                    number(site.parameters()),
                    number(site.multiplyAdds()),
                    resolved(site.resolved()));
        }
        return table + "\n";
    }

    private static String totals(NetworkSummary summary) {
        String images = summary.imageSize() + " x " + summary.imageSize();
        return new TextTable("IN ALL", "", "OF ATTENTION")
                .row(
                        "parameters",
                        number(summary.facts().parameters()),
                        number(summary.facts().attentionParameters()))
                .row(
                        "multiply-adds an image",
                        number(summary.facts().multiplyAdds()),
                        number(summary.facts().attentionMultiplyAdds()))
                .row("bytes of the input, " + images, number(summary.inputBytes()), "")
                .row("bytes of activations an image", number(summary.activationBytes()), "")
                .row("bytes of parameters", number(summary.parameterBytes()), "")
                .toString();
    }

    private static String resolved(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
