package org.attn4j.engine.device;

/**
 * A CUDA device.
 *
 * @param number index from 0, in the driver's order
 * @param name the product name, as reported by the driver
 * @param major major version of its compute capability
 * @param minor minor version of its compute capability
 * @param bytes size of its memory
 */
public record CudaCard(int number, String name, int major, int minor, long bytes) {

    /**
     * The {@link #isKnown() supported} compute capabilities, for messages: ND4J's CUDA library and CUDA 11.2's cuBLAS
     * and cuSOLVER contain machine code for 3.5 to 8.6. Code for 8.6 also runs on 8.7 and 8.9, since cards run code of
     * older minor versions of the same major version.
     */
    static final String KNOWN = "3.5 to 8.9";

    private static final int OLDEST = 35;
    private static final int NEWEST = 89;

    /** Whether the CUDA build contains machine code for this card. */
    public boolean isKnown() {
        int capability = 10 * major + minor;
        return capability >= OLDEST && capability <= NEWEST;
    }

    /** The compute capability, such as 8.6. */
    public String capability() {
        return major + "." + minor;
    }
}
