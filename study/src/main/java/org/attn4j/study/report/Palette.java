package org.attn4j.study.report;

import java.awt.Color;
import java.util.List;

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
