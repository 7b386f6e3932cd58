package org.attn4j.config.registry;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.attn4j.core.error.PluginException;

/** Loads the implementations of one service from one source, with errors that name class, jar and cause. */
final class Services<T> {

    private final String what;
    private final Class<T> spi;
    private final PluginSource source;

    /**
     * Creates a loader.
     *
     * @param what an implementation's name in messages, such as {@code plugin}
     */
    Services(String what, Class<T> spi, PluginSource source) {
        this.what = what;
        this.spi = spi;
        this.source = source;
    }

    List<T> load() {
        List<T> found = new ArrayList<>();
        Iterator<ServiceLoader.Provider<T>> entries =
                ServiceLoader.load(spi, source.loader()).stream().iterator();
        while (hasNext(entries)) {
            ServiceLoader.Provider<T> entry = entries.next();
            if (source.builtIn() || belongsToPlugin(entry.type())) {
                found.add(instantiate(entry));
            }
        }
        return found;
    }

    private boolean hasNext(Iterator<ServiceLoader.Provider<T>> entries) {
        try {
            return entries.hasNext();
        } catch (ServiceConfigurationError failure) {
            throw explain(failure);
        } catch (LinkageError failure) {
            throw unreadable(failure);
        }
    }

    private PluginException explain(ServiceConfigurationError failure) {
        try {
            return ServiceEntries.of(spi, source.loader())
                    .fault()
                    .map(fault -> unloadable(fault.type(), fault.reason(), failure))
                    .orElseGet(() -> unreadable(failure));
        } catch (UncheckedIOException readFailure) {
            failure.addSuppressed(readFailure);
            return unreadable(failure);
        }
    }

    private T instantiate(ServiceLoader.Provider<T> entry) {
        try {
            return entry.get();
        } catch (ServiceConfigurationError | LinkageError failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            Throwable root = cause instanceof InvocationTargetException wrapped ? wrapped.getCause() : cause;
            throw unloadable(entry.type().getName(), root.toString(), failure);
        }
    }

    /** Whether the plugin defines the class. A copy of one of the program's classes does not count as the plugin's. */
    private boolean belongsToPlugin(Class<?> type) {
        ClassLoader loader = source.loader();
        if (type.getClassLoader() != loader) {
            return false;
        }
        try {
            Class.forName(type.getName(), false, loader.getParent());
            return false;
        } catch (ClassNotFoundException notInProgram) {
            return true;
        }
    }

    private PluginException unloadable(String type, String cause, Throwable failure) {
        return new PluginException(what + " " + type + " (" + source.name() + ") cannot be loaded: " + cause, failure);
    }

    private PluginException unreadable(Throwable failure) {
        return new PluginException(
                what + "s of " + source.name() + " cannot be loaded: " + failure.getMessage(), failure);
    }
}
