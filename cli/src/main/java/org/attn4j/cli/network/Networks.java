package org.attn4j.cli.network;

import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.network.Blueprint;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.trainer.config.ImageSizes;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.model.Models;

/** Describes the network of a configuration without opening data. */
public final class Networks {

    /** Counts do not depend on initial values. */
    private static final long ANY_SEED = 0;

    private final AcceleratorSelection accelerators;

    @Inject
    Networks(AcceleratorSelection accelerators) {
        this.accelerators = accelerators;
    }

    /** Creates it without an injector. */
    public static Networks of(AcceleratorSelection accelerators) {
        return new Networks(accelerators);
    }

    /**
     * The network, with arbitrary initial weights.
     *
     * @throws UsageException if the number of classes or the image size is known only from the data
     */
    public NetworkSpec spec(RunConfiguration configuration) {
        int imageSize = known(
                ImageSizes.of(configuration.dataset(), configuration.model()),
                "the size of the images",
                "/model/backbone/imageSize=64");
        int classes = known(classes(configuration), "the number of classes", "/model/backbone/classes=10");
        return Models.spec(
                configuration.model(),
                classes,
                imageSize,
                configuration.training().init(),
                ANY_SEED);
    }

    /**
     * The network as runs train it, with the kernels and the precision of the configuration.
     *
     * @throws UsageException as {@link #spec} does
     */
    public NetworkSpec accelerated(RunConfiguration configuration) {
        return spec(configuration).withKernels(accelerators, configuration.kernels(), configuration.precision());
    }

    /**
     * The network's summary.
     *
     * @throws UsageException if the number of classes or the image size is known only from the data
     */
    public NetworkSummary summary(RunConfiguration configuration) {
        NetworkSpec spec = spec(configuration);
        Blueprint blueprint = Blueprint.of(spec);
        return new NetworkSummary(
                spec.imageSize(),
                Models.facts(configuration.model().backbone().type(), blueprint),
                blueprint.layerFacts());
    }

    private static OptionalInt classes(RunConfiguration configuration) {
        OptionalInt given = configuration.model().backbone().classes();
        return given.isPresent() ? given : configuration.dataset().parameters().knownClasses();
    }

    private static int known(OptionalInt value, String what, String set) {
        return value.orElseThrow(() -> new UsageException(what
                + " is known only from the data, which this command does not open; set it, for example --set " + set));
    }
}
