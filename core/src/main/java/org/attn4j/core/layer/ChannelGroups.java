package org.attn4j.core.layer;

/** Groups of equally many channels. */
public final class ChannelGroups {

    private ChannelGroups() {}

    /**
     * The largest number of groups up to a limit that divides the channels. Papers fix a number of groups for networks
     * whose widths are multiples of it; this number is equal there and is defined for all other widths.
     *
     * @param channels at least 1
     * @param limit at least 1
     */
    public static int atMost(int limit, int channels) {
        int groups = Math.min(limit, channels);
        while (channels % groups != 0) {
            groups--;
        }
        return groups;
    }
}
