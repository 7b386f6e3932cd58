package org.attn4j.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.progress.DataProgress;
import org.attn4j.cli.progress.TrainingProgress;
import org.attn4j.core.dataset.Progress;
import org.attn4j.study.StudyListener;
import org.attn4j.trainer.RunListener;

/** Binds the listeners of studies and runs, the sets of {@link StudyListener} and {@link RunListener}, and {@link Progress} for data. */
final class ProgressWiring extends AbstractModule {

    private final Console console;
    private final boolean debug;

    ProgressWiring(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    @Override
    protected void configure() {
        TrainingProgress progress = TrainingProgress.on(console, debug);
        Multibinder.newSetBinder(binder(), StudyListener.class).addBinding().toInstance(progress);
        Multibinder.newSetBinder(binder(), RunListener.class).addBinding().toInstance(progress);
        bind(Progress.class).toInstance(new DataProgress(console, System::nanoTime));
    }
}
