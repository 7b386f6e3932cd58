package org.attn4j.cluster.store;

/**
 * Places below the study's folder:
 *
 * <pre>
 *   study.json, runs/RUN/...               as every study has them; a run's files once it has ended
 *   cluster/files/SHA256                   the program, its plugins and study.json, by their content
 *   cluster/drivers/NUMBER.json            one per driver; the highest number is the one at work
 *   cluster/runs/RUN.IDENTITY/ATTEMPT/pointer.json  which files make up the run, replaced last
 *   cluster/runs/RUN.IDENTITY/ATTEMPT/NAME.NUMBER   the files of an attempt
 * </pre>
 *
 * An attempt is DRIVER-TASK, two numbers with leading zeros, so that later attempts have greater names. Each attempt writes
 * in its own folder only, therefore an older one that is still alive can overwrite nothing of a newer one.
 */
public final class Layout {

    /** study.json. */
    public static final String STUDY = "study.json";

    /** The folder of all runs that have ended. */
    public static final String RUNS = "runs";

    /** The folder of the drivers' files. */
    public static final String DRIVERS = "cluster/drivers";

    /** The folder of files by content. */
    public static final String FILES = "cluster/files";

    /** The folder of the attempts of all runs. */
    public static final String ATTEMPTS = "cluster/runs";

    private static final String POINTER = "pointer.json";

    private Layout() {}

    /** The name of a driver's attempt. */
    public static String attempt(int driver, int task) {
        return String.format("%04d-%03d", driver, task);
    }

    /** A driver's file. */
    public static String driver(int number) {
        return DRIVERS + "/" + String.format("%04d", number) + ".json";
    }

    /** A file by its content. */
    public static String file(String sha256) {
        return FILES + "/" + sha256;
    }

    /** A run's folder of attempts, which has the run's name and identity. */
    public static String attempts(String run) {
        return ATTEMPTS + "/" + run;
    }

    /** A file of an attempt. */
    public static String file(String run, String attempt, String name) {
        return attempts(run) + "/" + attempt + "/" + name;
    }

    /** The pointer of an attempt. */
    public static String pointer(String run, String attempt) {
        return file(run, attempt, POINTER);
    }

    /** A file of a run that has ended. */
    public static String ended(String run, String name) {
        return RUNS + "/" + run + "/" + name;
    }
}
