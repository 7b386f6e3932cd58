package org.attn4j.trainer.run;

import org.attn4j.core.loss.Loss;
import org.attn4j.engine.network.Network;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.trainer.data.RunData;
import org.attn4j.trainer.step.TrainingStep;

/**
 * The objects that one run works with; no other run shares them.
 *
 * @param data the run's data
 * @param network the run's network, with initial weights
 * @param facts the network's size
 * @param step the training step
 * @param loss the loss to minimise
 */
record RunComponents(RunData data, Network network, ModelFacts facts, TrainingStep step, Loss loss) {}
