package org.attn4j.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.progress.DataProgress;
import org.attn4j.cli.progress.TrainingProgress;
import org.attn4j.core.dataset.Progress;
import org.attn4j.study.StudyListener;
import org.attn4j.study.StudyWarnings;
import org.attn4j.trainer.RunListener;

/** Binds the listeners of studies and runs, the sets of {@link StudyListener} and {@link RunListener}, {@link
 * StudyWarnings}, and {@link Progress} for data. */
final class ProgressWiring extends AbstractModule {

    private final Console console;
    private final TrainingProgress progress;
    private final RunListener runs;

    /**
     * The wiring.
     *
     * @param runs receives the events of runs: the progress, or the parent of this process
     */
    ProgressWiring(Console console, TrainingProgress progress, RunListener runs) {
        this.console = console;
        this.progress = progress;
        this.runs = runs;
    }

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), StudyListener.class).addBinding().toInstance(progress);
        Multibinder.newSetBinder(binder(), RunListener.class).addBinding().toInstance(runs);
        bind(StudyWarnings.class).toInstance(progress);
        bind(Progress.class).toInstance(new DataProgress(console, System::nanoTime));
    }
}
