package org.attn4j.config.registry;

import java.nio.file.Path;
import java.util.List;

/**
 * The source of providers: the program's class path, or a plugin with its own class loader.
 *
 * @param name the jar's or folder's name, such as {@code my-eca.jar}, or {@code attention-eca/target/classes} on the
 *     class path
 * @param version {@code Implementation-Version} of the jar that lists the providers; empty if there is none
 * @param jars the files; empty for classes in a folder
 * @param sha256 hexadecimal digest of the jar when it was loaded, or of a folder's jars concatenated in the order of
 *     their names; empty for the class path
 * @param builtIn whether it is part of the program
 * @param loader the class loader that defines its classes
 */
public record PluginSource(
        String name, String version, List<Path> jars, String sha256, boolean builtIn, ClassLoader loader) {

    /** Copies the list. */
    public PluginSource {
        jars = List.copyOf(jars);
    }

    /** The source of a class: for the class path, the jar or folder that contains it. */
    PluginSource of(Class<?> type) {
        return builtIn ? CodeSources.of(type) : this;
    }

    /** The program's class path; {@link NamedRegistry#source} returns the jar or folder of each provider. */
    public static PluginSource classPath(ClassLoader loader) {
        return new PluginSource("class path", "", List.of(), "", true, loader);
    }
}
