package org.attn4j.study.report;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Colours that remain distinct with any colour vision: Okabe and Ito, Color Universal Design, 2008, the strongest
 * contrasts first, without their yellow, which is illegible on white.
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

    /** Replacements on a dark background for colours that would not stand out from it. */
    private static final Map<Color, Color> ON_DARK =
            Map.of(Color.BLACK, new Color(0xF0F0F0), new Color(0x0072B2), new Color(0x2F8FD0));

    /** For a correct prediction. */
    static final Color RIGHT = new Color(0x0072B2);

    /** For a wrong prediction. */
    static final Color WRONG = new Color(0xD55E00);

    /** For text. */
    static final Color INK = new Color(0x222222);

    /** For secondary text. */
    static final Color FAINT = new Color(0x666666);

    /** For the legend's sample of a training curve. */
    static final Color FAINTER = new Color(0xAAAAAA);

    private static final int BAND_OPACITY = 40;

    /** The bands of more variants are fainter, because overlapping ones would hide each other. */
    private static final int MOST_FILLED = 2;

    private static final int FAINT_BAND_OPACITY = 24;
    private static final int WHITE = 255;

    private Palette() {}

    /** The colour of the variant with this index; colours repeat after seven variants, which then differ by their markers. */
    static Color variant(int index) {
        return VARIANTS.get(index % VARIANTS.size());
    }

    /** How many colours there are. */
    static int size() {
        return VARIANTS.size();
    }

    /** The colours as custom properties {@code --v0}, {@code --v1}, ... of a style sheet, for light and dark backgrounds. */
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

    /** The same, halfway to white: for training curves, whose dashes would merge into solid lines over many epochs. */
    static Color light(int index) {
        Color colour = variant(index);
        return new Color(halfway(colour.getRed()), halfway(colour.getGreen()), halfway(colour.getBlue()));
    }

    private static int halfway(int component) {
        return (component + WHITE) / 2;
    }

    /** The colour, nearly transparent, for the band of one of this many variants. */
    static Color band(int index, int variants) {
        Color colour = variant(index);
        int opacity = variants > MOST_FILLED ? FAINT_BAND_OPACITY : BAND_OPACITY;
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}
