package org.attn4j.config.registry;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The class loader of one plugin. The SPI and Deeplearning4j are loaded by the program, so that their types are shared;
 * the program's other packages are hidden; anything else comes from the plugin if it contains it, so that its libraries
 * may have versions other than the program's.
 */
final class PluginClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String OURS = "org.attn4j.";

    /** The packages that plugins implement and use. */
    private static final List<String> SPI = List.of("org.attn4j.core.");

    /** DL4J and ND4J with their native libraries, which a process can load only once, and the logging API they use. */
    private static final List<String> DL4J = List.of("org.nd4j.", "org.deeplearning4j.", "org.bytedeco.", "org.slf4j.");

    /** The prefix of the service files of attn4j's own services. */
    static final String OUR_SERVICES = "META-INF/services/" + OURS;

    private final ClassLoader program;

    PluginClassLoader(String name, URL[] jars, ClassLoader program) {
        super(name, jars, program);
        this.program = program;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : find(name);
        }
    }

    private Class<?> find(String name) throws ClassNotFoundException {
        if (startsWithAny(name, SPI) || startsWithAny(name, DL4J)) {
            return programThenOwn(name);
        }
        if (name.startsWith(OURS)) {
            return findClass(name);
        }
        try {
            return getPlatformClassLoader().loadClass(name);
        } catch (ClassNotFoundException notInPlatform) {
            return ownThenProgram(name);
        }
    }

    private Class<?> programThenOwn(String name) throws ClassNotFoundException {
        try {
            return program.loadClass(name);
        } catch (ClassNotFoundException notInProgram) {
            return findClass(name);
        }
    }

    private Class<?> ownThenProgram(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notInPlugin) {
            return program.loadClass(name);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : program.getResource(name);
    }

    /**
     * The plugin's resources, then the program's. Of attn4j's services only the plugin's, so that none is found twice.
     */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
        if (!name.startsWith(OUR_SERVICES)) {
            found.addAll(Collections.list(program.getResources(name)));
        }
        return Collections.enumeration(found);
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
