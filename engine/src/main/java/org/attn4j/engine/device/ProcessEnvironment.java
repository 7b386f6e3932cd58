package org.attn4j.engine.device;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Optional;

/** The environment as seen by native libraries. Java's own view is a copy taken at process start. */
final class ProcessEnvironment {

    /** The value of a variable. */
    Optional<String> get(String name) {
        return Optional.ofNullable(function("getenv").invokeString(new Object[] {name}, false));
    }

    /** Sets a variable; libraries that have already read it are not affected. */
    void set(String name, String value) {
        int status = Platform.isWindows()
                ? function("_putenv_s").invokeInt(new Object[] {name, value})
                : function("setenv").invokeInt(new Object[] {name, value, 1});
        if (status != 0) {
            throw new IllegalStateException("cannot set " + name + ": the system returned status " + status);
        }
    }

    private static Function function(String name) {
        return NativeLibrary.getInstance(Platform.isWindows() ? "msvcrt" : null).getFunction(name);
    }
}
