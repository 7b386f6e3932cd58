package org.attn4j.attention.gallery.ablation;

/** The value of {@code groups} for a number of groups that depends on the number of channels. */
public enum ChannelDependentGroups {
    /** As many groups as there are multiples of {@code width} in the number of channels. */
    BY_WIDTH
}
