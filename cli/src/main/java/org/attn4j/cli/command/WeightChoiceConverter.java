package org.attn4j.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.trainer.saved.WeightChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code last} or {@code best} on the command line, as files have it. */
final class WeightChoiceConverter implements ITypeConverter<WeightChoice> {

    @Override
    public WeightChoice convert(String word) {
        List<WeightChoice> choices = Arrays.asList(WeightChoice.values());
        return choices.stream()
                .filter(choice -> choice.label().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be "
                        + choices.stream().map(WeightChoice::label).collect(Collectors.joining(" or ")) + ", was \""
                        + word + "\""));
    }
}
