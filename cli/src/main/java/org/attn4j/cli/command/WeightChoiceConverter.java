package org.attn4j.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.trainer.saved.WeightChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses {@code last} or {@code best} on the command line. */
final class WeightChoiceConverter implements ITypeConverter<WeightChoice> {

    @Override
    public WeightChoice convert(String word) {
        List<WeightChoice> choices = Arrays.asList(WeightChoice.values());
        return choices.stream()
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be "
                        + choices.stream().map(WeightChoice::word).collect(Collectors.joining(" or ")) + ", was \""
                        + word + "\""));
    }
}
