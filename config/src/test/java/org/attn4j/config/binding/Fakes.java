package org.attn4j.config.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.NoAttention;
import org.attn4j.core.attention.NoneAttention;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.core.parameter.Range;
import org.attn4j.engine.placement.AttentionEntry;

/** Fake providers and records. */
final class Fakes {

    private Fakes() {}

    enum Word {
        ADAPTIVE,
        AS_WIDE
    }

    record Eca(
            @Doc("width of the kernel, or chosen from the channels") @Default("adaptive")
            IntOr<Word> kernel,

            @Doc("divides the logarithm") @Default("2") @Range(min = 0, aboveMin = true)
            double gamma)
            implements AttentionParameters {

        Eca {
            kernel.number().ifPresent(Eca::check);
        }

        private static void check(int kernel) {
            if (kernel < 1 || kernel % 2 == 0) {
                throw new ParameterException("kernel", "must be odd and at least 1, was " + kernel);
            }
        }

        @Override
        public AttentionModule create() {
            return new NoAttention();
        }
    }

    record Net(
            @Doc("share of values dropped") @Default("0.5") @Range(min = 0, max = 1, belowMax = true)
            double dropout) implements BackboneParameters {
        @Override
        public Backbone create(int classes, int imageSize) {
            throw new UnsupportedOperationException("these tests build no network");
        }
    }

    /** One component of each type. */
    record All(
            @Default("true") boolean flag,
            @Default("3") @Range(min = 1) int count,
            @Default("42") long seed,

            @Default("0.5") @Range(min = 0, max = 1, belowMax = true)
            double rate,

            @Default("plain") String text,
            @Default("") @FilePath String path,
            @Default("as-wide") Word word,
            @Default("adaptive") @Range(min = 1) IntOr<Word> either,
            @Default("[0.5, 1]") @Range(min = 0) List<Double> list,
            @Default("{}") Map<String, Integer> map,
            @Default("{}") Inner inner,
            @Range(min = 1) OptionalInt limit,
            OptionalLong large,
            OptionalDouble real,
            Optional<String> perhaps) {}

    record Inner(@Default("1") int depth) {}

    record Strict(@Doc("the name of it all") String name, int size) {}

    record Training(@Default("0.1") double learningRate) {}

    record Model(
            BackboneParameters backbone,
            @Default("{\"type\": \"none\"}") @OneOrMany List<AttentionEntry> attention) {}

    record Study(Model model, @Default("{}") Training training) {}

    static Registries registries() {
        return Registries.of(List.of(
                Provider.attention("none", "x", NoneAttention.class),
                Provider.attention("eca", "efficient", Eca.class),
                Provider.attention("se", "x", Eca.class),
                Provider.backbone("alexnet", "x", Net.class),
                Provider.backbone("resnet18", "x", Net.class),
                Provider.backbone("resnet34", "x", Net.class)));
    }
}
