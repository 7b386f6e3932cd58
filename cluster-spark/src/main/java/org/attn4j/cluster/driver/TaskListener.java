package org.attn4j.cluster.driver;

import java.util.concurrent.BlockingQueue;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.scheduler.TaskInfo;

/** Puts Spark's events into a queue, because a listener that works keeps Spark waiting. */
final class TaskListener extends SparkListener {

    private final BlockingQueue<TaskEvent> queue;

    TaskListener(BlockingQueue<TaskEvent> queue) {
        this.queue = queue;
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        TaskInfo task = start.taskInfo();
        queue.add(new TaskEvent.Started(task.index(), task.attemptNumber(), task.host(), task.executorId()));
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        TaskInfo task = end.taskInfo();
        queue.add(new TaskEvent.Ended(task.index(), task.successful(), String.valueOf(end.reason())));
    }

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded added) {
        queue.add(new TaskEvent.Joined(
                added.executorId(),
                added.executorInfo().executorHost(),
                added.executorInfo().totalCores()));
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        queue.add(new TaskEvent.Gone(removed.executorId(), removed.reason()));
    }
}
