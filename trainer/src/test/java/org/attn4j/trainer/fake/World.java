package org.attn4j.trainer.fake;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import com.google.inject.multibindings.Multibinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.attn4j.core.dataset.Progress;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.RunConfigurationReader;
import org.attn4j.trainer.data.RunDataReader;
import org.attn4j.trainer.saved.SavedRun;
import org.attn4j.trainer.saved.SavedRuns;
import org.attn4j.trainer.saved.WeightChoice;
import org.attn4j.trainer.wiring.RunWiring;
import org.attn4j.trainer.wiring.TrainerWiring;

/** The program as wired in cli, with the fakes of this package and one listener. */
public final class World {

    private final RunConfigurationReader configurations;
    private final Injector root;

    /** Creates a world whose runs report to this listener. */
    public World(RunListener listener) {
        List<PluginSource> here = List.of(PluginSource.classPath(World.class.getClassLoader()));
        Registries registries = Registries.find(here)
                .with(Provider.attention("gate", "one weight per channel", Gate.class))
                .with(Provider.backbone("tiny", "one convolution", TinyBackbone.class))
                .with(Provider.dataset("stripes", "noisy stripes", Stripes.class))
                .with(Provider.transform("plain", "scales", PlainTransform.class));
        this.configurations = new RunConfigurationReader(registries, AcceleratorSelection.none());
        this.root = Guice.createInjector(Stage.PRODUCTION, new TrainerWiring(), new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                binder().requireAtInjectOnConstructors();
                bind(Provenance.class)
                        .toInstance(new Provenance(Map.of("version", "test", "command", "attn4j train test.json")));
                bind(Progress.class).toInstance(Progress.silent());
                bind(AcceleratorSelection.class).toInstance(AcceleratorSelection.none());
                bind(RunConfigurationReader.class).toInstance(configurations);
                Multibinder.newSetBinder(binder(), RunListener.class)
                        .addBinding()
                        .toInstance(listener);
            }
        });
    }

    /**
     * The configuration of three epochs on 48 images in batches of 10, with a test's changes.
     *
     * @param changes JSON pointers and values, such as {@code /training/epochs=2}
     */
    public RunConfiguration configuration(String... changes) {
        String plain = "[{\"type\": \"plain\"}]";
        String text = """
                {"name": "test", "dataset": {"type": "stripes", "train": [{"type": "plain", "jitter": 0.1}], "test": %s},
                 "model": {"backbone": {"type": "tiny"}, "attention": {"type": "gate"}},
                 "training": {"epochs": 3, "batchSize": 10,
                              "optimizer": {"type": "adam", "learningRate": 0.02, "weightDecay": 0.00001}}}
                """.formatted(plain);
        return configurations.read(
                ConfigDocument.of(Path.of("test.json"), Changes.apply(Json.tree(text), changes)), Purpose.TRAINING);
    }

    /** Creates a run in a folder. */
    public TrainingRun run(Path folder, long seed, RunConfiguration configuration) {
        RunRequest request = new RunRequest(new RunId("gate", seed), configuration, new RunFolder(folder));
        return root.createChildInjector(new RunWiring(request)).getInstance(TrainingRun.class);
    }

    /** Opens a trained run. */
    public SavedRun open(RunFolder folder, WeightChoice choice) {
        return root.getInstance(SavedRuns.class).open(folder, Json.read(folder.run(), RunRecord.class), choice);
    }

    /** Opens data. */
    public RunDataReader data() {
        return root.getInstance(RunDataReader.class);
    }
}
