package org.attn4j.engine.device;

/**
 * A CUDA device.
 *
 * @param number from 0, in the driver's order
 * @param name as its maker calls it
 * @param major of its compute capability
 * @param minor of its compute capability
 * @param bytes of its memory
 */
public record CudaCard(int number, String name, int major, int minor, long bytes) {

    /**
     * The oldest and newest that {@link #isKnown() are known}, for sentences: what the engine's CUDA library and CUDA
     * 11.2's cuBLAS and cuSOLVER hold machine code for. That for 8.6 also runs on 8.7 and 8.9, since within one major
     * version newer cards run older code.
     */
    static final String KNOWN = "3.5 to 8.9";

    private static final int OLDEST = 35;
    private static final int NEWEST = 89;

    /** Whether the CUDA build holds machine code for this card. */
    public boolean isKnown() {
        int capability = 10 * major + minor;
        return capability >= OLDEST && capability <= NEWEST;
    }

    /** Such as 8.6. */
    public String capability() {
        return major + "." + minor;
    }
}
