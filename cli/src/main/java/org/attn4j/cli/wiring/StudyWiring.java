package org.attn4j.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import org.attn4j.cli.network.Networks;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.study.EarlierRuns;
import org.attn4j.study.StudyListener;
import org.attn4j.study.StudyRunner;
import org.attn4j.study.plan.StudyPlanner;
import org.attn4j.study.report.LiveReport;
import org.attn4j.study.report.ReportWriter;
import org.attn4j.study.result.ResultReader;
import org.attn4j.testkit.ReferenceCheck;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.step.RecipeSteps;

/** Binds the services of study and testkit, {@link RunFactory} and {@link Networks}. */
final class StudyWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(ResultReader.class).toInstance(new ResultReader());
        bind(EarlierRuns.class).in(Singleton.class);
        bind(StudyRunner.class).in(Singleton.class);
        bind(StudyPlanner.class).in(Singleton.class);
        bind(ReportWriter.class).in(Singleton.class);
        bind(LiveReport.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), StudyListener.class).addBinding().to(LiveReport.class);
        bind(RunFactory.class).to(InjectorRunFactory.class).in(Singleton.class);
        bind(Networks.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    ReferenceCheck references(Registries registries, AcceleratorSelection accelerators) {
        return new ReferenceCheck(
                registries, new RecipeSteps(), () -> accelerators.choose(Kernels.AUTO, Precision.FLOAT32));
    }
}
