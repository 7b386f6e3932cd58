package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.attn4j.cli.console.Console;

/** Permanent lines, and below them a progress bar that is redrawn. */
final class BarDisplay implements Display {

    /** The interval between redraws: short enough to look alive, long enough to cost nothing. */
    private static final int UPDATE_MILLISECONDS = 250;

    /** A bar and its line. */
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
