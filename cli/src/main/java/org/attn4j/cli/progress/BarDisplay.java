package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.attn4j.cli.console.Console;

/** Lines that stay, and below them a bar that is drawn over. */
final class BarDisplay implements Display {

    /** Often enough to look alive, seldom enough to cost nothing. */
    private static final int UPDATE_MILLISECONDS = 250;

    /** A bar and where it is drawn. */
    private record Live(ProgressBar bar, StatusLine line) {}

    private final Console console;
    private Optional<Live> live = Optional.empty();

    BarDisplay(Console console) {
        this.console = console;
    }

    @Override
    public void line(String text) {
        live.ifPresentOrElse(shown -> shown.line().above(text), () -> console.note(text));
    }

    @Override
    public void begin(String label, long images, long imagesDone) {
        end();
        StatusLine line = new StatusLine(console);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(label)
                .setInitialMax(images)
                .startsFrom(imagesDone, Duration.ZERO)
                .setRenderer(new BarLine())
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setConsumer(line)
                .build();
        live = Optional.of(new Live(bar, line));
    }

    @Override
    public void at(long imagesDone, String message) {
        live.ifPresent(shown -> shown.bar().stepTo(imagesDone).setExtraMessage(message));
    }

    @Override
    public void end() {
        live.ifPresent(shown -> {
            shown.line().close();
            shown.bar().close();
        });
        live = Optional.empty();
    }
}
