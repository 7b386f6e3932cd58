package org.attn4j.core.attention;

/**
 * A point within a site, identified by its stored name.
 *
 * @param name {@code [a-z][a-z0-9-]*}
 */
public record Position(String name) {

    /** In plain networks, between convolution and activation. */
    public static final Position BEFORE_ACTIVATION = new Position("before-activation");

    /** In plain networks, after the activation and before any pooling. */
    public static final Position AFTER_ACTIVATION = new Position("after-activation");

    /** In residual blocks, after the last normalisation and before the addition; in MobileNetV2, the block's output. */
    public static final Position OUTPUT = new Position("output");

    /** In residual blocks, before the second normalisation; in MobileNetV2, before the depthwise normalisation. */
    public static final Position BEFORE_BN2 = new Position("before-bn2");

    /** In MobileNetV2, the expanded tensor after the depthwise activation. */
    public static final Position EXPANDED = new Position("expanded");

    /** Before each convolution of the block: matches {@link #beforeConv} of every number. */
    public static final Position BEFORE_CONV = new Position("before-conv");

    /** Rejects ill-formed names. */
    public Position {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("position \"" + name + "\" must match [a-z][a-z0-9-]*");
        }
    }

    /**
     * In residual blocks, after the normalisation and ReLU of the block's n-th convolution.
     *
     * @param number from 1
     */
    public static Position afterConv(int number) {
        return new Position("after-conv" + number);
    }

    /**
     * Before the block's n-th convolution; the shortcut's convolution is not numbered.
     *
     * @param number from 1
     */
    public static Position beforeConv(int number) {
        return new Position(BEFORE_CONV.name + number);
    }

    /**
     * Whether this name selects another position: either the names are equal, or this one lacks the other's number, as
     * {@code before-conv} selects {@code before-conv1} and {@code before-conv2}.
     */
    public boolean names(Position position) {
        boolean numbered = Character.isDigit(name.charAt(name.length() - 1));
        return position.name.equals(name) || !numbered && position.name.matches(name + "[0-9]+");
    }

    @Override
    public String toString() {
        return name;
    }
}
