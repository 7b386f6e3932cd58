package org.attn4j.cli.wiring;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import jakarta.inject.Inject;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.network.Networks;
import org.attn4j.cli.process.ChildCommand;
import org.attn4j.cli.process.ChildRuns;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.Accelerators;
import org.attn4j.study.EarlierRuns;
import org.attn4j.study.StudyRunner;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.study.plan.StudyPlanner;
import org.attn4j.study.report.ReportWriter;
import org.attn4j.testkit.ReferenceCheck;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.config.RunConfigurationReader;
import org.attn4j.trainer.data.RunDataReader;
import org.attn4j.trainer.saved.SavedRuns;
import org.attn4j.trainer.wiring.TrainerWiring;

/** What commands call, built by the root injector; making it neither reads data nor loads the engine. */
public final class Program {

    private final StudyConfigurationReader configurations;
    private final RunConfigurationReader runConfigurations;
    private final StudyRunner studies;
    private final StudyPlanner plans;
    private final ReportWriter reports;
    private final RunFactory runs;
    private final EarlierRuns earlierRuns;
    private final RunDataReader data;
    private final SavedRuns saved;
    private final Registries registries;
    private final ReferenceCheck references;
    private final Networks networks;

    @Inject
    Program(
            StudyConfigurationReader configurations,
            RunConfigurationReader runConfigurations,
            StudyRunner studies,
            StudyPlanner plans,
            ReportWriter reports,
            RunFactory runs,
            EarlierRuns earlierRuns,
            RunDataReader data,
            SavedRuns saved,
            Registries registries,
            ReferenceCheck references,
            Networks networks) {
        this.configurations = configurations;
        this.runConfigurations = runConfigurations;
        this.studies = studies;
        this.plans = plans;
        this.reports = reports;
        this.runs = runs;
        this.earlierRuns = earlierRuns;
        this.data = data;
        this.saved = saved;
        this.registries = registries;
        this.references = references;
        this.networks = networks;
    }

    /**
     * Builds the program.
     *
     * @param registries what configurations can name
     * @param accelerators what kernels there are
     * @param console where progress is shown
     * @param debug whether traces of failed runs are shown too
     * @param command how this process was called, for the record
     * @param children how it starts itself again for one run
     */
    public static Program assemble(
            Registries registries,
            Accelerators accelerators,
            Console console,
            boolean debug,
            String command,
            ChildCommand children) {
        // Not the production stage: there the singletons of a run are all made while its injector is, and one that
        // fails, such as the data, is tried again for each that needs it. Bindings are checked at once in either.
        Injector root = Guice.createInjector(
                Stage.DEVELOPMENT,
                Program::strict,
                new RegistryWiring(registries, accelerators, command),
                new ProgressWiring(console, debug),
                new TrainerWiring(),
                new ProgramWiring(new ChildRuns(console, children)));
        return root.getInstance(Program.class);
    }

    /** Binds configuration files: every variant. */
    public StudyConfigurationReader configurations() {
        return configurations;
    }

    /** Binds the own model of configuration files. */
    public RunConfigurationReader runConfigurations() {
        return runConfigurations;
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

    /** Refuses to mix runs of other configurations, plugins or data. */
    public EarlierRuns earlierRuns() {
        return earlierRuns;
    }

    /** Opens the data of a configuration. */
    public RunDataReader data() {
        return data;
    }

    /** Opens trained runs. */
    public SavedRuns saved() {
        return saved;
    }

    /** Compares parts with reference files. */
    public ReferenceCheck references() {
        return references;
    }

    /** What configurations can name. */
    public Registries registries() {
        return registries;
    }

    /** Describes networks without their data. */
    public Networks networks() {
        return networks;
    }

    private static void strict(Binder binder) {
        binder.requireExplicitBindings();
        binder.requireAtInjectOnConstructors();
        binder.requireExactBindingAnnotations();
        binder.disableCircularProxies();
    }
}
