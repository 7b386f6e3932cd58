package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.attn4j.cli.console.Console;

/** Lines that stay, and below them a bar that is drawn over. */
final class BarDisplay implements Display {

    /** Often enough to look alive, seldom enough to cost nothing. */
    private static final int UPDATE_MILLISECONDS = 250;

    private final Console console;
    private Optional<ProgressBar> bar = Optional.empty();

    BarDisplay(Console console) {
        this.console = console;
    }

    /** The line takes the bar's place; the bar is drawn again below. */
    @Override
    public void line(String text) {
        String blanks = bar.isPresent() ? " ".repeat(Math.max(0, width() - text.length())) : "";
        console.note((bar.isPresent() ? "\r" : "") + text + blanks);
        bar.ifPresent(ProgressBar::refresh);
    }

    @Override
    public void begin(String label, long images, long imagesDone) {
        end();
        bar = Optional.of(new ProgressBarBuilder()
                .setTaskName(label)
                .setInitialMax(images)
                .startsFrom(imagesDone, Duration.ZERO)
                .setRenderer(new BarLine())
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(console.notes(), width()))
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public void at(long imagesDone, String message) {
        bar.ifPresent(shown -> shown.stepTo(imagesDone).setExtraMessage(message));
    }

    @Override
    public void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }

    /** A character less than the terminal has: some wrap when the last column is written. */
    private int width() {
        return console.columns() - 1;
    }
}
