package org.attn4j.study;

/** Who trains the runs of a study. */
enum Trainers {
    /** This process, which claims the device and reads the data. */
    THIS_PROCESS,
    /** Processes of this machine, which do both themselves. */
    PROCESSES,
    /** Other machines, whose kernels and whose place of the data may be others. */
    MACHINES
}
