package org.attn4j.trainer.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.loss.Loss;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.TrainingSection;
import org.attn4j.trainer.data.RunData;
import org.attn4j.trainer.data.RunDataReader;
import org.attn4j.trainer.model.DeviceClaim;
import org.attn4j.trainer.model.Models;
import org.attn4j.trainer.step.TrainingStep;

/** Builds the components of a run from its configuration; installed by {@link org.attn4j.trainer.wiring.RunWiring}. */
public final class RunBindings extends AbstractModule {

    @Override
    protected void configure() {
        bind(TrainingRun.class).to(Run.class);
        bind(Run.class);
    }

    @Provides
    @Singleton
    RunData data(RunDataReader reader, RunRequest request) {
        // The data is created first, so a missing device is reported before data is read and ND4J is loaded.
        DeviceClaim.claim(request.configuration());
        return reader.read(request.configuration());
    }

    @Provides
    @Singleton
    NetworkSpec spec(RunRequest request, RunData data, AcceleratorSelection accelerators) {
        RunConfiguration configuration = request.configuration();
        try {
            NetworkSpec plain = Models.spec(
                    configuration.model(),
                    data.classes().size(),
                    data.imageSize(),
                    configuration.training().init(),
                    request.id().seed());
            return plain.withKernels(accelerators, configuration.kernels(), configuration.precision());
        } catch (ParameterException e) {
            // Found only here if the image size depends on the data rather than on the transforms.
            throw configuration.mismatch("/model", e.getMessage());
        }
    }

    @Provides
    @Singleton
    Network network(NetworkSpec spec) {
        return Network.create(spec);
    }

    @Provides
    @Singleton
    Loss loss(RunRequest request) {
        return request.configuration().training().loss().create();
    }

    @Provides
    @Singleton
    TrainingStep step(RunRequest request, RunData data, Network network, Loss loss) {
        TrainingSection training = request.configuration().training();
        return new TrainingStep(
                network, loss, training.recipe(), data.train().size() / training.batchSize(), training.epochs());
    }

    @Provides
    @Singleton
    RunComponents components(RunRequest request, RunData data, Network network, TrainingStep step, Loss loss) {
        String backbone = request.configuration().model().backbone().type();
        return new RunComponents(data, network, Models.facts(backbone, network.blueprint()), step, loss);
    }
}
