package org.attn4j.benchmarks.attn4j;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.benchmarks.protocol.Task;
import org.attn4j.benchmarks.protocol.Worker;
import org.attn4j.benchmarks.protocol.WorkerMain;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.network.Networks;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.trainer.bench.BenchVariant;
import org.attn4j.trainer.bench.NetworkContender;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.RunConfigurationReader;
import org.attn4j.trainer.model.DeviceClaim;
import org.attn4j.trainer.model.Models;

/** A network built from a configuration and trained with attn4j's own training step, as in {@code bench}. */
public final class Attn4jWorker implements Worker {

    /** The recipe with the task's settings; all others are defaults. The dataset is never opened. */
    private static final String CONFIGURATION = """
            {"name": "benchmark",
             "dataset": {"type": "cifar10", "path": "cifar-10-python.tar.gz",
                         "train": [{"type": "resize", "size": %1$d}], "test": [{"type": "resize", "size": %1$d}]},
             "model": {"backbone": {"type": "%6$s"}, "attention": {"type": "%2$s"%3$s}},
             "training": {"batchSize": %4$d},
             "precision": "%5$s"}
            """;

    /** The recipe's kernels, conv1 to conv5: 3, 3, 5, 5, 3. */
    private static final String RECIPE_KERNELS =
            ", \"kernel\": 3, \"at\": {\"conv3\": {\"kernel\": 5}, \"conv4\": {\"kernel\": 5}}";

    private final NetworkContender contender;
    private final long parameters;

    /** Builds the task's network. */
    Attn4jWorker(Task task) {
        AcceleratorSelection accelerators = PluginDiscovery.accelerators(Console.system()::note);
        RunConfiguration configuration = new RunConfigurationReader(PluginDiscovery.discover(List.of()), accelerators)
                .read(document(task), Purpose.NETWORK);
        DeviceClaim.claim(configuration);
        NetworkSpec spec = Networks.of(accelerators).accelerated(configuration);
        this.contender = new NetworkContender(new BenchVariant("attn4j", configuration, spec), System::nanoTime);
        this.parameters = Models.facts(configuration.model().backbone().type(), contender.blueprint())
                .parameters();
    }

    private static ConfigDocument document(Task task) {
        String kernels = task.attention().equals("eca") ? RECIPE_KERNELS : "";
        Map<String, Object> root = Json.tree(CONFIGURATION.formatted(
                task.size(),
                task.attention(),
                kernels,
                task.batch(),
                task.mode().equals(Task.PLAIN) ? "float32" : task.mode(),
                task.network()));
        return ConfigDocument.of(Path.of("benchmark.json"), root);
    }

    @Override
    public long parameters() {
        return parameters;
    }

    @Override
    public double train(int steps) {
        contender.trainSeconds(steps);
        return contender.loss();
    }

    @Override
    public void infer(int batches) {
        contender.inferSeconds(batches);
    }

    /** Serves the runner. */
    public static void main(String[] arguments) {
        WorkerMain.run(arguments, Attn4jWorker::new);
    }
}
