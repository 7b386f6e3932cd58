package org.attn4j.trainer.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.AttentionProvider;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.NoneProvider;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.BackboneProvider;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.DatasetProvider;
import org.attn4j.core.dataset.ImageTransform;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.dataset.TransformParameters;
import org.attn4j.core.dataset.TransformProvider;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.core.random.Draw;
import org.attn4j.core.registry.NamedRegistry;
import org.attn4j.core.registry.Registries;
import org.attn4j.trainer.loss.CrossEntropyProvider;
import org.attn4j.trainer.optimizer.AdamProvider;
import org.attn4j.trainer.optimizer.SgdProvider;
import org.attn4j.trainer.schedule.CosineProvider;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Providers of the tests' own beside the trainer's real ones. */
final class Fakes {

    private Fakes() {}

    /** A gate whose kernel is odd and no wider than the channels. */
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

    record GateProvider(String name, String description) implements AttentionProvider {
        @Override
        public Class<Gate> parameters() {
            return Gate.class;
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

    record NetProvider(String name, String description) implements BackboneProvider {
        @Override
        public Class<Net> parameters() {
            return Net.class;
        }
    }

    /** Data of 10 classes and 32 pixels, or of which nothing is known. */
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

    record DataProvider(String name, String description) implements DatasetProvider {
        @Override
        public Class<Data> parameters() {
            return Data.class;
        }
    }

    record Resize(int size) implements TransformParameters {}

    record ResizeProvider(String name, String description) implements TransformProvider {
        @Override
        public Class<Resize> parameters() {
            return Resize.class;
        }
    }

    /** The last resize decides; a chain may not resize to 13. */
    static ImageTransform compile(List<TransformParameters> chain) {
        for (int i = 0; i < chain.size(); i++) {
            if (((Resize) chain.get(i)).size() == 13) {
                throw new ParameterException(String.valueOf(i), "13 is unlucky");
            }
        }
        return new Resized(
                chain.isEmpty() ? OptionalInt.empty() : OptionalInt.of(((Resize) chain.get(chain.size() - 1)).size()));
    }

    private record Resized(OptionalInt fixedSize) implements ImageTransform {
        @Override
        public OptionalInt outputSize(int width, int height) {
            return fixedSize.isPresent() ? fixedSize : OptionalInt.of(width);
        }

        @Override
        public void apply(RgbImage image, Draw draw, float[] into, int offset) {
            throw new UnsupportedOperationException("these tests transform nothing");
        }
    }

    static Registries registries() {
        return Registries.of(new ArrayList<>(List.of(
                NamedRegistry.<AttentionProvider>of(
                        "attention",
                        List.of(new NoneProvider(), new GateProvider("eca", "x"), new GateProvider("se", "x"))),
                NamedRegistry.<BackboneProvider>of("backbone", List.of(new NetProvider("alexnet", "x"))),
                NamedRegistry.<DatasetProvider>of("dataset", List.of(new DataProvider("sample", "x"))),
                NamedRegistry.<TransformProvider>of("transform", List.of(new ResizeProvider("resize", "x"))),
                NamedRegistry.of("loss", List.of(new CrossEntropyProvider())),
                NamedRegistry.of("optimizer", List.of(new AdamProvider(), new SgdProvider())),
                NamedRegistry.of("schedule", List.of(new CosineProvider())))));
    }
}
