package org.attn4j.cli.doctor;

/** Whether this is the CPU or the CUDA build. */
final class BuildCheck implements Check {

    private final boolean cuda;

    BuildCheck(boolean cuda) {
        this.cuda = cuda;
    }

    @Override
    public String name() {
        return "build";
    }

    @Override
    public Finding look() {
        return Finding.ok(
                cuda
                        ? "the CUDA build, which computes on a CUDA card"
                        : "the CPU build; ./attn4j --cuda starts the CUDA build");
    }
}
