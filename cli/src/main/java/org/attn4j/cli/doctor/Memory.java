package org.attn4j.cli.doctor;

/**
 * Memory in bytes.
 *
 * @param heap what Java's heap may grow to
 * @param physical what this process may use, heap included
 * @param free what of that nobody uses
 */
record Memory(long heap, long physical, long free) {

    /** That of this process, limits of containers included. */
    static Memory ofThisProcess() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return new Memory(Runtime.getRuntime().maxMemory(), system.getTotalMemorySize(), system.getFreeMemorySize());
    }
}
