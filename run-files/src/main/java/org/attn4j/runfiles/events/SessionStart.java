package org.attn4j.runfiles.events;

/**
 * The value of a summary from which TensorBoard's HPARAMS page reads a run's hyper-parameters.
 *
 * <p>The page also knows a summary {@code _hparams_/experiment} that lists the hyper-parameters to show. It reads one for
 * all runs and hides what that one does not list, while a run knows only the keys of its own attention module. Without
 * it, TensorBoard collects the hyper-parameters of all runs and takes every scalar as a metric.
 */
final class SessionStart {

    private static final String TAG = "_hparams_/session_start_info";
    private static final String PLUGIN = "hparams";

    /** Fields of a summary's value and its metadata, as TensorFlow's summary.proto numbers them. */
    private static final int VALUE_TAG = 1;

    private static final int VALUE_TENSOR = 8;
    private static final int VALUE_METADATA = 9;
    private static final int PLUGIN_DATA = 1;
    private static final int PLUGIN_NAME = 1;
    private static final int PLUGIN_CONTENT = 2;

    /** Fields of HParamsPluginData and SessionStartInfo, as TensorBoard's plugin_data.proto numbers them. */
    private static final int SESSION_START_INFO = 3;

    private static final int HPARAMS = 1;

    /** Fields of a map's entry, and of google.protobuf.Value. */
    private static final int KEY = 1;

    private static final int VALUE = 2;
    private static final int NUMBER = 2;
    private static final int TEXT = 3;
    private static final int BOOLEAN = 4;

    /** Fields of a tensor and its shape; the page ignores the tensor, but TensorBoard drops values that have none. */
    private static final int TENSOR_TYPE = 1;

    private static final int TENSOR_SHAPE = 2;
    private static final int SHAPE_DIMENSION = 2;
    private static final int FLOAT = 1;

    private SessionStart() {}

    /** The value of a summary with these hyper-parameters. */
    static Message value(HyperParameters parameters) {
        Message start = new Message();
        parameters
                .values()
                .forEach((name, value) ->
                        start.message(HPARAMS, new Message().text(KEY, name).message(VALUE, plain(value))));
        Message content = new Message().message(SESSION_START_INFO, start);
        Message plugin = new Message().text(PLUGIN_NAME, PLUGIN).message(PLUGIN_CONTENT, content);
        return new Message()
                .text(VALUE_TAG, TAG)
                .message(VALUE_TENSOR, empty())
                .message(VALUE_METADATA, new Message().message(PLUGIN_DATA, plugin));
    }

    private static Message plain(Object value) {
        if (value instanceof Boolean truth) {
            return new Message().int64(BOOLEAN, truth ? 1 : 0);
        }
        return value instanceof Number number
                ? new Message().float64(NUMBER, number.doubleValue())
                : new Message().text(TEXT, value.toString());
    }

    /** A vector without elements: a dimension's size is 0 unless it is given. */
    private static Message empty() {
        return new Message()
                .int64(TENSOR_TYPE, FLOAT)
                .message(TENSOR_SHAPE, new Message().message(SHAPE_DIMENSION, new Message()));
    }
}
