package org.attn4j.cli.watch;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The values of the header Host that the server answers. A web page of a stranger can let its own name lead to this
 * machine, and its scripts could then read the results; but its requests carry that name.
 *
 * @param values in lower case
 */
record AcceptedHosts(Set<String> values) {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /** The port that requests to it do not name. */
    private static final int USUAL_PORT = 80;

    /**
     * Names and addresses of this machine by which a server can be reached.
     *
     * @param address the one it listens at
     */
    static AcceptedHosts of(InetAddress address, int port) throws SocketException {
        Set<String> hosts = new HashSet<>(LOOPBACK);
        if (address.isAnyLocalAddress()) {
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                network.getInterfaceAddresses().stream()
                        .map(InterfaceAddress::getAddress)
                        .forEach(own -> add(own, hosts));
            }
        } else {
            add(address, hosts);
        }
        Set<String> values = new HashSet<>();
        for (String host : hosts) {
            values.add(host + ":" + port);
            if (port == USUAL_PORT) {
                values.add(host);
            }
        }
        return new AcceptedHosts(values);
    }

    private static void add(InetAddress address, Set<String> hosts) {
        hosts.add(text(address));
        hosts.add(address.getHostName().toLowerCase(Locale.ROOT));
    }

    /** An address as it stands in an URL. */
    static String text(InetAddress address) {
        String plain = address.getHostAddress().replaceFirst("%.*", "");
        return plain.contains(":") ? "[" + plain + "]" : plain;
    }

    /** Whether there is exactly one header, with an accepted value. */
    boolean accept(List<String> headers) {
        return headers != null
                && headers.size() == 1
                && values.contains(headers.get(0).toLowerCase(Locale.ROOT));
    }
}
