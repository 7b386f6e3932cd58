package org.attn4j.cli.wiring;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import jakarta.inject.Inject;
import org.attn4j.cli.progress.TrainingProgress;
import org.attn4j.core.registry.Registries;
import org.attn4j.study.StudyRunner;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.study.plan.StudyPlanner;
import org.attn4j.study.report.ReportWriter;
import org.attn4j.trainer.RunFactory;

/** What commands call, built by the root injector; making it neither reads data nor loads the engine. */
public final class Program {

    private final StudyConfigurationReader configurations;
    private final StudyRunner studies;
    private final StudyPlanner plans;
    private final ReportWriter reports;
    private final RunFactory runs;

    @Inject
    Program(
            StudyConfigurationReader configurations,
            StudyRunner studies,
            StudyPlanner plans,
            ReportWriter reports,
            RunFactory runs) {
        this.configurations = configurations;
        this.studies = studies;
        this.plans = plans;
        this.reports = reports;
        this.runs = runs;
    }

    /**
     * Builds the program.
     *
     * @param registries what configurations can name
     * @param progress what is told how training goes
     */
    public static Program assemble(Registries registries, TrainingProgress progress) {
        Injector root = Guice.createInjector(
                Stage.PRODUCTION,
                Program::strict,
                new RegistryWiring(registries),
                new ProgressWiring(progress),
                new ProgramWiring());
        return root.getInstance(Program.class);
    }

    /** Binds configuration files. */
    public StudyConfigurationReader configurations() {
        return configurations;
    }

    /** Trains what is missing of a study. */
    public StudyRunner studies() {
        return studies;
    }

    /** Compares a configuration with a folder. */
    public StudyPlanner plans() {
        return plans;
    }

    /** Writes reports. */
    public ReportWriter reports() {
        return reports;
    }

    /** Builds single runs. */
    public RunFactory runs() {
        return runs;
    }

    private static void strict(Binder binder) {
        binder.requireExplicitBindings();
        binder.requireAtInjectOnConstructors();
        binder.requireExactBindingAnnotations();
        binder.disableCircularProxies();
    }
}
