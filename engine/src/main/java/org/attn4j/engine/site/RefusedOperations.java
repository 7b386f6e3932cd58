package org.attn4j.engine.site;

import java.util.Map;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;

/** The operations that attn4j rejects in autodiff modules because ND4J computes them or their gradients wrongly. */
final class RefusedOperations {

    private static final String RANDOM = "org.nd4j.linalg.api.ops.random.";

    /** Each operation's name, with the reason and the alternative. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(
                    "batched_gemm",
                    "which ends the process or throws; use graph.mmul(x, y), which multiplies the last two axes of"
                            + " arrays of any rank"),
            Map.entry(
                    "batchnorm",
                    "whose gradient throws; use x.sub(mean).div(graph.math().sqrt(variance.add(epsilon))).mul(gamma)"
                            + ".add(beta), with statistics reshaped to [1,C,1,1]"),
            Map.entry("lrn", "whose gradient is wrong; compute it from squares and graph.math().pow"),
            Map.entry("log_softmax", "whose gradient is wrong; use graph.math().log(graph.nn().softmax(x, dimension))"),
            Map.entry(
                    "cumprod",
                    "whose gradient is wrong; use graph.math().exp(graph.cumsum(graph.math().log(x), dimension)) for"
                            + " positive x"),
            Map.entry("clipbynorm", "whose gradient is wrong; divide by graph.math().max(norm.div(limit), one)"),
            Map.entry("clipbyavgnorm", "which has no gradient; divide by graph.math().max(norm.div(limit), one)"),
            Map.entry("mod", "whose gradient is wrong; use x.sub(graph.math().floor(x.div(y)).mul(y))"),
            Map.entry("floormod", "whose gradient is wrong; use x.sub(graph.math().floor(x.div(y)).mul(y))"),
            Map.entry(
                    "cosinesimilarity",
                    "whose gradient throws for a matrix with one row or column; use x.mul(y).sum(d)"
                            + ".div(x.norm2(d)).div(y.norm2(d))"),
            Map.entry(
                    "precise_gelu",
                    "whose values differ from GELU by up to 0.01; use graph.math().erf, which is correct, or"
                            + " graph.nn().gelu"),
            Map.entry("split", "which has no gradient; use x.get(SDIndex.interval(from, to), ...)"),
            Map.entry("extract_image_patches", "which has no gradient; use graph.cnn().im2Col"),
            Map.entry("image_resize", "which rejects float64; use graph.cnn().upsampling2d(x, h, w, true)"),
            Map.entry(
                    "dropout",
                    "whose random numbers do not depend on the seed of a run and differ between the forward and the"
                            + " backward pass; leave dropout to the backbone"));

    private static final String RANDOM_REASON =
            "whose random numbers do not depend on the seed of a run and differ between the forward and the backward"
                    + " pass; declare a weight or a running statistic with random initial values";

    private RefusedOperations() {}

    /**
     * Rejects a graph with such an operation.
     *
     * @param type the attention module's type
     * @throws IllegalArgumentException naming module, operation, reason and alternative
     */
    static void check(SameDiff graph, String type) {
        for (SameDiffOp node : graph.getOps().values()) {
            DifferentialFunction op = node.getOp();
            String reason = REASONS.get(op.opName());
            if (reason == null && op.getClass().getName().startsWith(RANDOM)) {
                reason = RANDOM_REASON;
            }
            if (reason != null) {
                throw new IllegalArgumentException(
                        "attention " + type + " uses ND4J's operation \"" + op.opName() + "\", " + reason);
            }
        }
    }
}
