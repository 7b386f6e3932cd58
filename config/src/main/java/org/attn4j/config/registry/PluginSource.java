package org.attn4j.config.registry;

import java.nio.file.Path;
import java.util.List;

/**
 * Where providers come from: the program's own class path, or a plugin with a class loader of its own.
 *
 * @param name the jar's or folder's name, such as {@code my-eca.jar}; of the class path's parts also
 *     {@code attention-eca/target/classes}
 * @param version {@code Implementation-Version} of the jar that lists the providers; empty where there is none
 * @param jars the files; empty for classes that lie in a folder
 * @param sha256 of the jar in hexadecimal as it was when loaded, or of a folder's jars one after the other in the order
 *     of their names; empty for what is built in
 * @param builtIn whether it is part of the program
 * @param loader the class loader that defines its classes
 */
public record PluginSource(
        String name, String version, List<Path> jars, String sha256, boolean builtIn, ClassLoader loader) {

    /** Copies the list. */
    public PluginSource {
        jars = List.copyOf(jars);
    }

    /** Where a class of this source lies: of the class path, the jar or folder that holds it. */
    PluginSource of(Class<?> type) {
        return builtIn ? CodeSources.of(type) : this;
    }

    /** The program's class path; {@link NamedRegistry#source} tells for each provider which part of it. */
    public static PluginSource classPath(ClassLoader loader) {
        return new PluginSource("class path", "", List.of(), "", true, loader);
    }
}
