package org.attn4j.cli.provenance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.Place;

/**
 * The program and the machine in run.json's provenance; components are its keys.
 *
 * @param attn4j the program's version
 * @param commit of the work tree that the program was built in; absent if there is none
 * @param command the command line
 * @param deeplearning4j the library's version
 * @param java the runtime's version
 * @param system operating system and architecture
 * @param processor its name
 * @param processors how many of them this process may use
 * @param environment the set variables that results may depend on
 * @param plugins the components that are not built in
 * @param place the place in a cluster; absent elsewhere
 */
record ProcessFacts(
        String attn4j,
        Optional<String> commit,
        String command,
        String deeplearning4j,
        String java,
        String system,
        String processor,
        int processors,
        Map<String, String> environment,
        List<Plugin> plugins,
        Optional<Place> place) {

    /**
     * A component of a plugin.
     *
     * @param kind such as {@code attention}
     * @param name its name in configurations
     * @param jar the jar's or folder's name
     * @param version of the jar; empty if it has none
     * @param sha256 of the jar in hexadecimal
     */
    record Plugin(String kind, String name, String jar, String version, String sha256) {}
}
