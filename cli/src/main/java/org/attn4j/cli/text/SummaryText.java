package org.attn4j.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attn4j.cli.console.TextTable;
import org.attn4j.cli.network.ModuleSummary;
import org.attn4j.cli.network.NetworkSummary;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.SiteFacts;

/** Formats summaries for the terminal; those of the built-in networks fit in 80 columns. */
public final class SummaryText {

    private static final String CONVENTION = """
            Parameters are trained values, running statistics not counted. Multiply-adds are
            those of convolutions, linear layers and modules' own products; pooling,
            normalisation, activations and scaling are not counted.
            """;

    private SummaryText() {}

    /**
     * Layers, then sites, then totals.
     *
     * @param paper whether totals are also shown in the units of the ECA paper's tables instead of millions
     */
    public static String of(NetworkSummary summary, boolean paper) {
        return layers(summary) + "\n" + sites(summary) + totals(summary, paper) + "\n" + CONVENTION;
    }

    /** The summary of one module. */
    public static String of(ModuleSummary module) {
        TextTable table = new TextTable("ATTENTION", "PARAMETERS", "MULTIPLY-ADDS", "");
        table.row(
                module.attention(),
                number(module.parameters()),
                products(module.multiplyAdds()),
                resolved(module.resolved()));
        return table.toString();
    }

    private static String layers(NetworkSummary summary) {
        TextTable table = new TextTable("LAYER", "TYPE", "OUTPUT", "PARAMETERS", "MULT-ADDS");
        for (LayerFacts layer : summary.layers()) {
            table.row(
                    shortName(layer.name(), summary.facts().sites()),
                    shortType(layer.type()),
                    layer.output().stream().map(String::valueOf).collect(Collectors.joining("x")),
                    number(layer.parameters()),
                    products(layer.multiplyAdds()));
        }
        return table.toString();
    }

    /** A module's layer as {@code SITE@INDEX}; the table of sites shows its position. */
    private static String shortName(String layer, List<SiteFacts> sites) {
        for (SiteFacts site : sites) {
            String prefix = site.site() + "-" + site.position() + "-";
            if (layer.startsWith(prefix)) {
                return site.site() + "@" + layer.substring(prefix.length());
            }
        }
        return layer;
    }

    /** Abbreviated as in ResNet's tables: {@code conv 7x7 /2}. */
    private static String shortType(String type) {
        return type.replace("concatenation of channels", "concat")
                .replace("convolution", "conv")
                .replace("normalisation", "norm")
                .replace("pooling", "pool")
                .replace(" stride ", " /");
    }

    private static String sites(NetworkSummary summary) {
        if (summary.facts().sites().isEmpty()) {
            return "no attention\n\n";
        }
        TextTable table = new TextTable("SITE", "POSITION", "C", "ATTENTION", "PARAMS", "MULT-ADDS", "");
        for (SiteFacts site : summary.facts().sites()) {
            table.row(
                    site.site(),
                    site.position(),
                    site.channels(),
                    site.attention(),
                    number(site.parameters()),
                    products(site.multiplyAdds()),
                    resolved(site.resolved()));
        }
        return table + "\n";
    }

    private static String totals(NetworkSummary summary, boolean paper) {
        ModelFacts facts = summary.facts();
        TextTable table = new TextTable("TOTAL", "IN ALL", "OF ATTENTION", "SHARE");
        counts(
                table,
                "parameters",
                facts.parameters(),
                facts.attentionParameters(),
                paper ? CountUnit.MEBI : CountUnit.MILLION);
        counts(
                table,
                "multiply-adds per image",
                facts.multiplyAdds(),
                facts.attentionMultiplyAdds(),
                paper ? CountUnit.GIBI : CountUnit.MILLION);
        String images = summary.imageSize() + " x " + summary.imageSize();
        return table.row("bytes of the input, " + images, number(summary.inputBytes()), "", "")
                .row("bytes of activations per image", number(summary.activationBytes()), "", "")
                .row("bytes of parameters", number(summary.parameterBytes()), "", "")
                .toString();
    }

    /** Adds exact numbers and, in the next row, the same in a unit. */
    private static void counts(TextTable table, String what, long all, long ofAttention, CountUnit unit) {
        if (ModelFacts.counted(all).isEmpty()) {
            table.row(what, products(all), products(ofAttention), "");
            return;
        }
        table.row(what, number(all), number(ofAttention), CountUnit.share(ofAttention, all));
        table.row("  " + unit.label(), unit.of(all), unit.of(ofAttention), "");
    }

    private static String resolved(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String products(long multiplyAdds) {
        return ModelFacts.counted(multiplyAdds).map(SummaryText::number).orElse("not counted");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
