package org.attn4j.cluster.task;

import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.attn4j.cluster.store.Layout;

/**
 * Where an attempt runs.
 *
 * @param host the machine's name as Spark knows it
 * @param executor the executor's id
 * @param attempt the attempt's name
 * @param application the application's id
 */
record Place(String host, String executor, String attempt, String application) {

    /** The place of the current task. */
    static Place current(int driver) {
        SparkEnv environment = SparkEnv.get();
        return new Place(
                environment.blockManager().blockManagerId().host(),
                environment.executorId(),
                Layout.attempt(driver, TaskContext.get().attemptNumber()),
                environment.conf().getAppId());
    }

    /** The flags by which the program records it in run.json. */
    List<String> flags() {
        return List.of(
                "-Dattn4j.place.host=" + host,
                "-Dattn4j.place.executor=" + executor,
                "-Dattn4j.place.attempt=" + attempt,
                "-Dattn4j.place.application=" + application);
    }
}
