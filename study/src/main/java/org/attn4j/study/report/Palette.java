package org.attn4j.study.report;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Colours that people of all kinds of colour vision tell apart: Okabe and Ito, Color Universal Design, 2008, in an order
 * that puts the strongest contrasts first; its yellow is left out, for it cannot be read on white.
 */
final class Palette {

    private static final List<Color> VARIANTS = List.of(
            new Color(0x000000),
            new Color(0xD55E00),
            new Color(0x0072B2),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9));

    /** What colours become on a dark ground that they would not stand out from. */
    private static final Map<Color, Color> ON_DARK =
            Map.of(Color.BLACK, new Color(0xF0F0F0), new Color(0x0072B2), new Color(0x2F8FD0));

    /** Of a right prediction. */
    static final Color RIGHT = new Color(0x0072B2);

    /** Of a wrong prediction. */
    static final Color WRONG = new Color(0xD55E00);

    /** Of text. */
    static final Color INK = new Color(0x222222);

    /** Of text that matters less. */
    static final Color FAINT = new Color(0x666666);

    /** Of the sample of a training curve. */
    static final Color FAINTER = new Color(0xAAAAAA);

    private static final int BAND_OPACITY = 40;
    private static final int WHITE = 255;

    private Palette() {}

    /** The colour of the variant at this place; they repeat after seven, where markers go on telling variants apart. */
    static Color variant(int index) {
        return VARIANTS.get(index % VARIANTS.size());
    }

    /** How many colours there are. */
    static int size() {
        return VARIANTS.size();
    }

    /** The colours as custom properties {@code --v0}, {@code --v1}, ... of a style sheet, for light and dark grounds. */
    static String properties() {
        return IntStream.range(0, VARIANTS.size())
                .mapToObj(i -> {
                    Color colour = VARIANTS.get(i);
                    String dark = hex(ON_DARK.getOrDefault(colour, colour));
                    return "--v" + i + ": light-dark(" + hex(colour) + ", " + dark + ");";
                })
                .collect(Collectors.joining(" "));
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
    }

    /** The same, halfway to white: for training curves, whose dashes run together where epochs are many. */
    static Color light(int index) {
        Color colour = variant(index);
        return new Color(halfway(colour.getRed()), halfway(colour.getGreen()), halfway(colour.getBlue()));
    }

    private static int halfway(int part) {
        return (part + WHITE) / 2;
    }

    /** The same, nearly transparent: for bands. */
    static Color band(int index) {
        Color colour = variant(index);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_OPACITY);
    }
}
