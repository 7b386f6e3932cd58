package org.attn4j.attention.gallery.ablation;

/** The word for a number of groups that follows from the number of channels. */
public enum ChannelDependentGroups {
    /** As many groups as make each of them {@code width} channels wide. */
    BY_WIDTH
}
