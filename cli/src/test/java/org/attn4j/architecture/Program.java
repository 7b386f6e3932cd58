package org.attn4j.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** What the rules are held against: the program's classes and the repository that they were built from. */
final class Program {

    static final String ROOT = "org.attn4j";

    /** Tests run in the folder of their module. */
    static final Path REPOSITORY = Path.of("..");

    static final JavaClasses CLASSES = new ClassFileImporter()
            // The library's own option does not know build folders below target.
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages(ROOT);

    private Program() {}
}
