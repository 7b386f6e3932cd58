package org.attn4j.core.attention;

/** {@code none}: the arm of a study that has no attention. */
public final class NoneProvider implements AttentionProvider {

    /** Nothing to set. */
    public record None() implements AttentionParameters {
        @Override
        public AttentionModule create() {
            return new NoAttention();
        }
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String description() {
        return "no attention: the network as it is";
    }

    @Override
    public Class<None> parameters() {
        return None.class;
    }
}
