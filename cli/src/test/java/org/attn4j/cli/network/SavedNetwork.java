package org.attn4j.cli.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.engine.network.Network;
import org.attn4j.runfiles.checkpoint.CheckpointHeader;
import org.attn4j.trainer.checkpoint.NetworkCheckpoint;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.optimizer.SgdParameters;
import org.attn4j.trainer.schedule.ConstantParameters;
import org.attn4j.trainer.step.Slot;
import org.attn4j.trainer.step.StepRecipe;
import org.attn4j.trainer.step.TrainingStep;

/** Checkpoints of networks that were not trained. */
final class SavedNetwork {

    private SavedNetwork() {}

    static void save(Network network, Path file) {
        TrainingStep step = new TrainingStep(
                network,
                new CrossEntropyParameters(0).create(),
                StepRecipe.of(new SgdParameters(0.1, 0.9, false, 0).create(), new ConstantParameters().create()),
                1,
                1);
        CheckpointHeader header = new CheckpointHeader(
                CheckpointHeader.FORMAT,
                "none",
                7,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                network.spec().imageSize(),
                NetworkCheckpoint.entries(network),
                step.slots().stream().map(Slot::name).toList(),
                Map.of());
        try {
            NetworkCheckpoint.save(file, header, network, step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
