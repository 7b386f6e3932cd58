package org.attn4j.runfiles.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/**
 * events.out.tfevents.attn4j: the run's hyper-parameters, and the rows of metrics.csv and timings.csv as scalars
 * for TensorBoard, one event per epoch. The step is the epoch.
 *
 * <p>An event's wall time is the number of seconds that the run had trained and tested by then, counted from 1970. The
 * bytes therefore depend only on hyper-parameters and rows, a resumed run can rebuild its file from its checkpoint, and
 * TensorBoard's relative axis shows the time spent even if the run was interrupted.
 */
public final class EventFile {

    /** Field numbers of an event, a summary and a summary's value in TensorFlow's event.proto and summary.proto. */
    private static final int WALL_TIME = 1;

    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;

    private static final String VERSION = "brain.Event:2";

    private EventFile() {}

    /**
     * Updates a file to these rows. If the file is a prefix of the new content, the rest is appended, since TensorBoard
     * keeps the file open and continues reading; otherwise the file is replaced.
     *
     * @param parameters of the run
     * @param rows the finished epochs
     * @param timings the timings of the same epochs
     * @return the file
     * @throws IOException if the file cannot be written
     */
    public static Path update(Path file, HyperParameters parameters, List<EpochRow> rows, List<EpochTiming> timings)
            throws IOException {
        byte[] wanted = bytes(parameters, rows, timings);
        byte[] present = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int common = present.length;
        if (common > 0 && common <= wanted.length && Arrays.equals(wanted, 0, common, present, 0, common)) {
            Files.write(
                    file,
                    Arrays.copyOfRange(wanted, common, wanted.length),
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } else {
            AtomicFile.write(file, out -> out.write(wanted));
        }
        return file;
    }

    /** The file of these rows. */
    static byte[] bytes(HyperParameters parameters, List<EpochRow> rows, List<EpochTiming> timings) {
        TfRecordFile records = new TfRecordFile();
        records.add(
                new Message().float64(WALL_TIME, 0).text(FILE_VERSION, VERSION).bytes());
        records.add(new Message()
                .float64(WALL_TIME, 0)
                .message(SUMMARY, new Message().message(VALUE, SessionStart.value(parameters)))
                .bytes());
        double seconds = 0;
        for (int i = 0; i < rows.size(); i++) {
            EpochTiming timing = timings.get(i);
            seconds += timing.seconds() + timing.testSeconds();
            records.add(new Message()
                    .float64(WALL_TIME, seconds)
                    .int64(STEP, rows.get(i).epoch())
                    .message(SUMMARY, summary(scalars(rows.get(i), timing)))
                    .bytes());
        }
        return records.bytes();
    }

    private static Map<String, Double> scalars(EpochRow row, EpochTiming timing) {
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("accuracy/train", row.trainAccuracy());
        scalars.put("accuracy/test", row.testAccuracy());
        scalars.put("loss/train", row.trainLoss());
        scalars.put("loss/test", row.testLoss());
        scalars.put("crossEntropy/test", row.testCrossEntropy());
        scalars.put("learningRate", row.learningRate());
        scalars.put("imagesPerSecond/train", timing.imagesPerSecond());
        scalars.put("imagesPerSecond/test", timing.testImagesPerSecond());
        return scalars;
    }

    private static Message summary(Map<String, Double> scalars) {
        Message summary = new Message();
        scalars.forEach((tag, value) ->
                summary.message(VALUE, new Message().text(TAG, tag).float32(SIMPLE_VALUE, value.floatValue())));
        return summary;
    }
}
