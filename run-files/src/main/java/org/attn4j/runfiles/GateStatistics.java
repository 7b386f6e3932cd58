package org.attn4j.runfiles;

import java.util.List;
import org.attn4j.core.parameter.Default;

/**
 * Statistics of a module's gate over the test set.
 *
 * @param site such as {@code conv1}
 * @param position such as {@code before-activation}
 * @param index the module's index in the site's list, from 0
 * @param gate the gate's name; {@code gate} for a channel gate
 * @param mean over all images and channels
 * @param channelSpread standard deviation over channels of the channel's mean over images
 * @param imageSpread mean over channels of the channel's standard deviation over images
 * @param nearZero fraction of values under 0.05
 * @param nearOne fraction of values over 0.95
 * @param classMeans mean of each channel over the images of each true class, in label order; empty except at the last
 *     site
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

    /** The same statistics without the class means. */
    public GateStatistics withoutClasses() {
        return new GateStatistics(
                site, position, index, gate, mean, channelSpread, imageSpread, nearZero, nearOne, List.of());
    }
}
