package org.attn4j.cli.doctor;

/** The number of processors that this process may use. */
final class CoresCheck implements Check {

    private final int cores;
    private final String processor;

    CoresCheck(int cores, String processor) {
        this.cores = cores;
        this.processor = processor;
    }

    @Override
    public String name() {
        return "cores";
    }

    @Override
    public Finding look() {
        String text = cores + " of " + processor;
        return cores > 1
                ? Finding.ok(text)
                : Finding.warning(text, "data loading runs beside training: two or more cores are faster");
    }
}
