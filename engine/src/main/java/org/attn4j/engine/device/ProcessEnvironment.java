package org.attn4j.engine.device;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Optional;

/** The environment as native libraries see it. Java's own view is a copy, made when the process started. */
final class ProcessEnvironment {

    /** The value of a variable. */
    Optional<String> get(String name) {
        return Optional.ofNullable(function("getenv").invokeString(new Object[] {name}, false));
    }

    /** Sets a variable for libraries that have not read it yet. */
    void set(String name, String value) {
        int answer = Platform.isWindows()
                ? function("_putenv_s").invokeInt(new Object[] {name, value})
                : function("setenv").invokeInt(new Object[] {name, value, 1});
        if (answer != 0) {
            throw new IllegalStateException("cannot set " + name + ": the system answers " + answer);
        }
    }

    private static Function function(String name) {
        return NativeLibrary.getInstance(Platform.isWindows() ? "msvcrt" : null).getFunction(name);
    }
}
