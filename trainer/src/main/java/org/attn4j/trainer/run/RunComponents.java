package org.attn4j.trainer.run;

import org.attn4j.core.loss.Loss;
import org.attn4j.engine.network.Network;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.trainer.data.RunData;
import org.attn4j.trainer.step.TrainingStep;

/**
 * What a run works on, made for it alone.
 *
 * @param data its data
 * @param network its network, with initial weights
 * @param facts the network's size
 * @param step gradient, schedule and update
 * @param loss what is minimised
 */
record RunComponents(RunData data, Network network, ModelFacts facts, TrainingStep step, Loss loss) {}
