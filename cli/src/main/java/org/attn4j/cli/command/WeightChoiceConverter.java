package org.attn4j.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attn4j.trainer.saved.WeightChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses {@code last} or {@code best} on the command line. */
final class WeightChoiceConverter implements ITypeConverter<WeightChoice> {

    /** The words, for completion. */
    static final class Candidates extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Candidates() {
            super(labels());
        }
    }

    @Override
    public WeightChoice convert(String word) {
        return Arrays.stream(WeightChoice.values())
                .filter(choice -> choice.label().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "must be " + String.join(" or ", labels()) + ", was \"" + word + "\""));
    }

    private static List<String> labels() {
        return Arrays.stream(WeightChoice.values()).map(WeightChoice::label).toList();
    }
}
