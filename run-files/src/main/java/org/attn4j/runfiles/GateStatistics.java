package org.attn4j.runfiles;

import java.util.List;
import org.attn4j.core.parameter.Default;

/**
 * A module's gate over the test set.
 *
 * @param site such as {@code conv1}
 * @param position such as {@code before-activation}
 * @param index the module's place in the site's list, from 0
 * @param gate the gate's name; {@code gate} for a channel gate
 * @param mean over all images and channels
 * @param channelSpread standard deviation over channels of the mean over images
 * @param imageSpread mean over channels of the standard deviation over images
 * @param nearZero share of values under 0.05
 * @param nearOne share of values over 0.95
 * @param classMeans for each true class in label order the mean of each channel over its images; kept for the last site
 *     only, else empty
 */
public record GateStatistics(
        String site,
        String position,
        int index,
        String gate,
        double mean,
        double channelSpread,
        double imageSpread,
        double nearZero,
        double nearOne,
        @Default("[]") List<List<Double>> classMeans) {

    /** The same without means by class. */
    public GateStatistics withoutClasses() {
        return new GateStatistics(
                site, position, index, gate, mean, channelSpread, imageSpread, nearZero, nearOne, List.of());
    }
}
