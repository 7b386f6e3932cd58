package org.attn4j.cli.doctor;

/**
 * The memory of a process, in bytes.
 *
 * @param heap the heap limit
 * @param physical the memory that this process may use, heap included
 * @param free the unused part of it
 */
record Memory(long heap, long physical, long free) {

    /** The memory of this process, within the limits of its container. */
    static Memory ofThisProcess() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return new Memory(Runtime.getRuntime().maxMemory(), system.getTotalMemorySize(), system.getFreeMemorySize());
    }
}
