package org.attn4j.config.registry;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.attn4j.core.error.PluginException;

/** The implementations of one service from one source, with errors that name class, jar and cause. */
final class Services<T> {

    private final String what;
    private final Class<T> spi;
    private final PluginSource source;

    /**
     * A service of a source.
     *
     * @param what what messages call an implementation, such as {@code plugin}
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
            if (source.builtIn() || isThePlugins(entry.type())) {
                found.add(make(entry));
            }
        }
        return found;
    }

    private boolean hasNext(Iterator<ServiceLoader.Provider<T>> entries) {
        try {
            return entries.hasNext();
        } catch (ServiceConfigurationError failure) {
            throw explained(failure);
        } catch (LinkageError failure) {
            throw unreadable(failure);
        }
    }

    private PluginException explained(ServiceConfigurationError failure) {
        try {
            return ServiceEntries.of(spi, source.loader())
                    .fault()
                    .map(fault -> unloadable(fault.type(), fault.reason(), failure))
                    .orElseGet(() -> unreadable(failure));
        } catch (UncheckedIOException secondReading) {
            failure.addSuppressed(secondReading);
            return unreadable(failure);
        }
    }

    private T make(ServiceLoader.Provider<T> entry) {
        try {
            return entry.get();
        } catch (ServiceConfigurationError | LinkageError failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            Throwable root = cause instanceof InvocationTargetException wrapped ? wrapped.getCause() : cause;
            throw unloadable(entry.type().getName(), root.toString(), failure);
        }
    }

    /** A class that the program has too is the program's, whichever jar holds a copy of it. */
    private boolean isThePlugins(Class<?> type) {
        ClassLoader loader = source.loader();
        if (type.getClassLoader() != loader) {
            return false;
        }
        try {
            Class.forName(type.getName(), false, loader.getParent());
            return false;
        } catch (ClassNotFoundException notTheProgramsOwn) {
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
