package org.attn4j.trainer.batch;

import org.attn4j.core.random.Draw;

/** Random numbers in [0, 1] with density proportional to (x (1 - x))^(alpha - 1). */
final class BetaDistribution {

    private BetaDistribution() {}

    /** Draws X / (X + Y) for two gamma-distributed X and Y; uses logarithms so that small alphas do not underflow. */
    static double symmetric(double alpha, Draw draw) {
        double first = logGamma(alpha, draw);
        double second = logGamma(alpha, draw);
        return 1 / (1 + StrictMath.exp(second - first));
    }

    /**
     * Draws the logarithm of a gamma-distributed number of scale 1: Marsaglia and Tsang's method for shape + 1, reduced
     * to the shape with one uniform number.
     */
    private static double logGamma(double shape, Draw draw) {
        double d = shape + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = draw.normal();
            double root = 1 + c * normal;
            if (root <= 0) {
                continue;
            }
            double cube = root * root * root;
            double bound = 0.5 * normal * normal + d - d * cube + d * StrictMath.log(cube);
            if (StrictMath.log(1 - draw.uniform()) < bound) {
                return StrictMath.log(d * cube) + StrictMath.log(1 - draw.uniform()) / shape;
            }
        }
    }
}
