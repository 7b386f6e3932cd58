package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.watch.FolderPoller;
import org.attn4j.cli.watch.TextWatch;
import org.attn4j.cli.watch.WatchServer;
import org.attn4j.cli.watch.WatchedStudy;
import org.attn4j.config.json.Json;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: shows a study while it trains. */
final class WatchCommand implements Action {

    private static final String DEFAULT_PORT = "8420";

    private static final int MOST_PORT = 65_535;

    /** Options and parameters. */
    @Command(
            name = "watch",
            description = {
                "Shows a study while it trains.",
                "",
                "It serves the report's page with live curves, speeds, remaining times and failures, to this computer "
                        + "only, or prints a table. The folder may be that of a study or of single runs, finished or not, and need not exist "
                        + "yet. Training is never disturbed. Ctrl-C ends it."
            },
            footerHeading = "%nExamples:%n",
            footer = {"  attn4j watch results/quickstart", "  attn4j watch results/quickstart --text"})
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "DIR", description = "Results folder, such as results/quickstart.")
        private Path folder;

        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = DEFAULT_PORT,
                description = "Port of the page; 0 for any free one. Default: ${DEFAULT-VALUE}.")
        private int port;

        @Option(
                names = "--address",
                paramLabel = "HOST",
                defaultValue = "127.0.0.1",
                description = "Address to listen at; 0.0.0.0 lets everybody in the network read the results. Default: "
                        + "${DEFAULT-VALUE}.")
        private String address;

        @Option(
                names = "--text",
                description = "Print a table instead: in a terminal it is redrawn, elsewhere printed again after each "
                        + "change, until all runs have ended.")
        private boolean text;

        @Option(names = "--once", description = "With --text: print the table once.")
        private boolean once;

        @Option(names = "--json", description = "Print the state once as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return WatchCommand.class;
        }

        @Override
        public void check() {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new UsageException(folder + " is a file; name the results folder of a study");
            }
            if (port < 0 || port > MOST_PORT) {
                throw new UsageException("--port must be 0 to " + MOST_PORT + ", was " + port);
            }
            if (once && !text) {
                throw new UsageException("--once: is for --text; the page shows changes as long as it is served");
            }
        }

        private InetAddress host() {
            try {
                return InetAddress.getByName(address);
            } catch (UnknownHostException unknown) {
                throw new UsageException(
                        "--address must be an address or a name of this computer, was \"" + address + "\"", unknown);
            }
        }
    }

    private final Options options;
    private final Console console;
    private final ResultReader reader;

    @Inject
    WatchCommand(Options options, Console console, ResultReader reader) {
        this.options = options;
        this.console = console;
        this.reader = reader;
    }

    @Override
    public int run() {
        StudyFolder folder = new StudyFolder(options.folder);
        try (FolderPoller poller = FolderPoller.start(folder)) {
            WatchedStudy study = new WatchedStudy(folder, reader, poller);
            if (options.json) {
                console.result(Json.write(study.status()));
            } else if (options.once) {
                new TextWatch(study, poller, console).once();
            } else if (options.text) {
                new TextWatch(study, poller, console).untilEnded();
            } else {
                serve(study, poller);
            }
            return ExitCode.FINE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.FINE;
        }
    }

    /** Serves until the process is interrupted. */
    private void serve(WatchedStudy study, FolderPoller poller) throws InterruptedException {
        InetAddress address = options.host();
        try (WatchServer server = WatchServer.start(study, poller, address, options.port, console::note)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "watch-end"));
            if (!address.isLoopbackAddress()) {
                console.note("everybody who reaches this address can read the results");
            }
            console.result("watching " + options.folder + " at " + server.url() + " (Ctrl-C ends)");
            new CountDownLatch(1).await();
        }
    }
}
