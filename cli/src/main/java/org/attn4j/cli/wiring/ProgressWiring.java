package org.attn4j.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.attn4j.cli.progress.TrainingProgress;
import org.attn4j.study.StudyListener;
import org.attn4j.trainer.RunListener;

/** Binds who is told how studies and runs go: the sets of {@link StudyListener} and {@link RunListener}. */
final class ProgressWiring extends AbstractModule {

    private final TrainingProgress progress;

    ProgressWiring(TrainingProgress progress) {
        this.progress = progress;
    }

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), StudyListener.class).addBinding().toInstance(progress);
        Multibinder.newSetBinder(binder(), RunListener.class).addBinding().toInstance(progress);
    }
}
