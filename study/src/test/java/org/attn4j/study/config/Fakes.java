package org.attn4j.study.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Kind;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.GraphScope;
import org.attn4j.core.attention.NoneAttention;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.SubGraph;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.optimizer.AdamParameters;
import org.attn4j.trainer.schedule.CosineParameters;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/** Providers of the tests' own. */
final class Fakes {

    private static final String UNUSED = "these tests read configurations only";

    private Fakes() {}

    record Eca(@Default("3") int kernel) implements AttentionParameters {
        Eca {
            if (kernel < 1 || kernel % 2 == 0) {
                throw new ParameterException("kernel", "must be odd and at least 1, was " + kernel);
            }
        }

        @Override
        public AttentionModule create() {
            return new Graph();
        }
    }

    record Se(@Default("16") @Range(min = 1) int reduction) implements AttentionParameters {
        @Override
        public AttentionModule create() {
            return new Graph();
        }
    }

    private record Graph() implements SubGraph {
        @Override
        public String attach(GraphScope scope, FeatureShape shape) {
            throw new UnsupportedOperationException(UNUSED);
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            return List.of();
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return 0;
        }
    }

    record Net() implements BackboneParameters, Backbone {
        @Override
        public Backbone create(int classes, int imageSize) {
            return this;
        }

        @Override
        public List<Site> sites() {
            return List.of(new Site("conv1", "conv1", Map.of(defaultPosition(), new FeatureShape(16, 4, 4, 16))));
        }

        @Override
        public Position defaultPosition() {
            return Position.BEFORE_ACTIVATION;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            throw new UnsupportedOperationException(UNUSED);
        }
    }

    record Data(@Default("") @FilePath String path) implements DatasetParameters {
        @Override
        public Dataset open(Progress progress) {
            throw new UnsupportedOperationException(UNUSED);
        }
    }

    record Resize(int size) implements TransformParameters, ImageTransform {
        @Override
        public Transform create() {
            return this;
        }

        @Override
        public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
            return Optional.of(new ImageSize(size, size));
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            throw new UnsupportedOperationException(UNUSED);
        }
    }

    static Registries registries() {
        return registries(none -> none);
    }

    /** The same, with what becomes of each {@code none} that is bound. */
    static Registries registries(UnaryOperator<AttentionParameters> none) {
        return Registries.of(List.of(
                Provider.of(Kind.ATTENTION, "none", "x", NoneAttention.class, none::apply),
                Provider.attention("eca", "x", Eca.class),
                Provider.attention("se", "x", Se.class),
                Provider.backbone("alexnet", "x", Net.class),
                Provider.dataset("sample", "x", Data.class),
                Provider.transform("resize", "x", Resize.class),
                Provider.loss("cross-entropy", "x", CrossEntropyParameters.class),
                Provider.optimizer("adam", "x", AdamParameters.class),
                Provider.schedule("cosine", "x", CosineParameters.class)));
    }
}
