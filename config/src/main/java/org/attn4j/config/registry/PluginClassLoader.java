package org.attn4j.config.registry;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads one plugin. The SPI and the engine are the program's, so that types are shared; the program's other rooms are
 * hidden; everything else is the plugin's own where it brings it, so that its libraries may have other versions than the
 * program's.
 */
final class PluginClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String OURS = "org.attn4j.";

    /** What plugins implement and use of us. */
    private static final List<String> SPI = List.of("org.attn4j.core.");

    /** The engine with its natives, which a process can load once only, and its logging. */
    private static final List<String> ENGINE =
            List.of("org.nd4j.", "org.deeplearning4j.", "org.bytedeco.", "org.slf4j.");

    /** Where providers are listed in a jar. */
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
        if (startsWithOne(name, SPI) || startsWithOne(name, ENGINE)) {
            return first(program, name);
        }
        if (name.startsWith(OURS)) {
            return findClass(name);
        }
        try {
            return getPlatformClassLoader().loadClass(name);
        } catch (ClassNotFoundException notOfThePlatform) {
            return ownElseTheProgramsOwn(name);
        }
    }

    private Class<?> first(ClassLoader loader, String name) throws ClassNotFoundException {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException notThere) {
            return findClass(name);
        }
    }

    private Class<?> ownElseTheProgramsOwn(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notBrought) {
            return program.loadClass(name);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : program.getResource(name);
    }

    /** The plugin's own resources first; of our services its own only, so that no provider is found twice. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
        if (!name.startsWith(OUR_SERVICES)) {
            found.addAll(Collections.list(program.getResources(name)));
        }
        return Collections.enumeration(found);
    }

    private static boolean startsWithOne(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
