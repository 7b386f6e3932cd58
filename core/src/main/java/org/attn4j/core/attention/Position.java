package org.attn4j.core.attention;

/**
 * A place within a site, by its stored name.
 *
 * @param name {@code [a-z][a-z0-9-]*}
 */
public record Position(String name) {

    /** Plain networks: between convolution and activation. */
    public static final Position BEFORE_ACTIVATION = new Position("before-activation");

    /** Plain networks: after the activation, before any pooling. */
    public static final Position AFTER_ACTIVATION = new Position("after-activation");

    /** Residual blocks: after the last normalisation, before the addition. MobileNetV2: the block's output. */
    public static final Position OUTPUT = new Position("output");

    /** Residual blocks: before the second normalisation. MobileNetV2: before the depthwise normalisation. */
    public static final Position BEFORE_BN2 = new Position("before-bn2");

    /** MobileNetV2: the expanded tensor after the depthwise activation. */
    public static final Position EXPANDED = new Position("expanded");

    /** Before each convolution of the block: names {@link #beforeConv} of every number. */
    public static final Position BEFORE_CONV = new Position("before-conv");

    /** Refuses ill-formed names. */
    public Position {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("position \"" + name + "\" must match [a-z][a-z0-9-]*");
        }
    }

    /** Residual blocks: after the normalisation and ReLU of the block's convolution of this number, from 1. */
    public static Position afterConv(int number) {
        return new Position("after-conv" + number);
    }

    /** Before the block's convolution of this number, from 1; the shortcut's own convolution has none. */
    public static Position beforeConv(int number) {
        return new Position(BEFORE_CONV.name + number);
    }

    /**
     * Whether this names that place: by its own name, or without the number that places of one kind are told apart by, as
     * {@code before-conv} names {@code before-conv1} and {@code before-conv2}.
     */
    public boolean names(Position place) {
        boolean numbered = Character.isDigit(name.charAt(name.length() - 1));
        return place.name.equals(name) || !numbered && place.name.matches(name + "[0-9]+");
    }

    @Override
    public String toString() {
        return name;
    }
}
