package org.attn4j.trainer.step;

import org.attn4j.core.loss.Loss;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.TrainingSteps;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.optimizer.AdamParameters;
import org.attn4j.trainer.schedule.CosineParameters;

/** Runs the recipe's step for checks, with the same {@link TrainingStep} that runs use. */
public final class RecipeSteps implements TrainingSteps {

    @Override
    public Stepper start(
            Network network, double learningRate, double weightDecay, double labelSmoothing, int iterations) {
        Loss loss = new CrossEntropyParameters(labelSmoothing).create();
        Optimizer adam = new AdamParameters(learningRate, weightDecay, 0.9, 0.999, 1e-8).create();
        StepRecipe recipe = StepRecipe.of(adam, new CosineParameters().create());
        TrainingStep step = new TrainingStep(network, loss, recipe, iterations, 1);
        return new Stepper() {
            @Override
            public double gradient(float[] images, int count, double[] targets) {
                return network.gradients(images, count, targets, loss, step.iteration())
                                .lossSum()
                        / count;
            }

            @Override
            public double step(float[] images, int count, double[] targets) {
                return step.step(images, count, targets).lossSum() / count;
            }

            @Override
            public void close() {
                step.close();
            }
        };
    }
}
