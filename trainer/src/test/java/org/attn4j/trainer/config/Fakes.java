package org.attn4j.trainer.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.NoneAttention;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.optimizer.AdamParameters;
import org.attn4j.trainer.optimizer.SgdParameters;
import org.attn4j.trainer.schedule.CosineParameters;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Fake providers, in addition to the trainer's real ones. */
final class Fakes {

    private Fakes() {}

    /** A gate whose kernel must be odd and at most as wide as the channels. */
    record Gate(@Default("3") int kernel) implements AttentionParameters, ChannelGate {

        Gate {
            if (kernel % 2 == 0) {
                throw new ParameterException("kernel", "must be odd and at least 1, was " + kernel);
            }
        }

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            if (kernel > shape.channels()) {
                throw new ParameterException("kernel", "must be at most the channels, was " + kernel);
            }
            return List.of();
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return kernel;
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return Set.of(Pool.MEAN);
        }

        @Override
        public INDArray forward(Pooled pooled, Tape tape) {
            throw new UnsupportedOperationException("these tests compute nothing");
        }

        @Override
        public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
            throw new UnsupportedOperationException("these tests compute nothing");
        }
    }

    record Net() implements BackboneParameters {
        @Override
        public Backbone create(int classes, int imageSize) {
            if (imageSize < 8) {
                throw new ParameterException(
                        "imageSize", "alexnet needs images of at least 8 pixels a side, was " + imageSize);
            }
            return new TwoSites();
        }
    }

    private static final class TwoSites implements Backbone {
        @Override
        public List<Site> sites() {
            return List.of(site("conv1", 16), site("conv2", 32));
        }

        private static Site site(String name, int channels) {
            return new Site(name, name, Map.of(Position.BEFORE_ACTIVATION, new FeatureShape(channels, 4, 4, channels)));
        }

        @Override
        public Position defaultPosition() {
            return Position.BEFORE_ACTIVATION;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            throw new UnsupportedOperationException("these tests build no network");
        }
    }

    /** A dataset of 10 classes and images of 32 pixels per side, or one without known facts. */
    record Data(
            @Default("") @FilePath String path,
            @Default("true") boolean known) implements DatasetParameters {
        @Override
        public Optional<DatasetFacts> facts() {
            return known ? Optional.of(new DatasetFacts(10, 32)) : Optional.empty();
        }

        @Override
        public Dataset open(Progress progress) {
            throw new UnsupportedOperationException("these tests open no data");
        }
    }

    /** Rejects a size of 13 pixels. */
    record Resize(int size) implements TransformParameters, ImageTransform {
        @Override
        public Transform create() {
            return this;
        }

        @Override
        public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
            if (size == 13) {
                throw new ParameterException("size", "13 is unlucky");
            }
            return Optional.of(new ImageSize(size, size));
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            throw new UnsupportedOperationException("these tests transform nothing");
        }
    }

    static Registries registries() {
        return Registries.of(List.of(
                Provider.attention("none", "x", NoneAttention.class),
                Provider.attention("eca", "x", Gate.class),
                Provider.attention("se", "x", Gate.class),
                Provider.backbone("alexnet", "x", Net.class),
                Provider.dataset("sample", "x", Data.class),
                Provider.transform("resize", "x", Resize.class),
                Provider.loss("cross-entropy", "x", CrossEntropyParameters.class),
                Provider.optimizer("adam", "x", AdamParameters.class),
                Provider.optimizer("sgd", "x", SgdParameters.class),
                Provider.schedule("cosine", "x", CosineParameters.class)));
    }
}
