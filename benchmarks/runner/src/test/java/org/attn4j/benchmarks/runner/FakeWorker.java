package org.attn4j.benchmarks.runner;

import org.attn4j.benchmarks.protocol.Task;
import org.attn4j.benchmarks.protocol.Worker;
import org.attn4j.benchmarks.protocol.WorkerMain;

/**
 * A worker without a library, whose loss is 1 over the number of steps. In the second step, attention "broken" fails
 * and "diverging" has the loss NaN.
 */
public final class FakeWorker implements Worker {

    private final Task task;
    private int steps;

    private FakeWorker(Task task) {
        this.task = task;
        System.out.println("a library that prints to standard output");
    }

    @Override
    public long parameters() {
        return 7;
    }

    @Override
    public double train(int more) {
        steps += more;
        if (steps > 1 && task.attention().equals("broken")) {
            throw new IllegalStateException("no more steps");
        }
        return steps > 1 && task.attention().equals("diverging") ? Double.NaN : 1.0 / steps;
    }

    @Override
    public void infer(int batches) {}

    /** Serves the test. */
    public static void main(String[] arguments) {
        WorkerMain.run(arguments, FakeWorker::new);
    }
}
