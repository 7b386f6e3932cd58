package org.attn4j.trainer.wiring;

import com.google.inject.AbstractModule;
import org.attn4j.runfiles.Provenance;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;
import org.attn4j.trainer.run.RunBindings;

/**
 * The bindings of one run, for a child injector: {@link RunRequest}, its data, network, step and loss, and
 * {@link TrainingRun}. The parent must install {@link TrainerWiring} and bind {@link Provenance} and a set of
 * {@link RunListener}.
 */
public final class RunWiring extends AbstractModule {

    private final RunRequest request;

    /** Creates the wiring of a run. */
    public RunWiring(RunRequest request) {
        this.request = request;
    }

    @Override
    protected void configure() {
        bind(RunRequest.class).toInstance(request);
        install(new RunBindings());
    }
}
