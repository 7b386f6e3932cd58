package org.attn4j.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attn4j.study.listing.ListedState;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses the state of a run on the command line. */
final class ListedStateConverter implements ITypeConverter<ListedState> {

    /** The words, for completion. */
    static final class Candidates extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Candidates() {
            super(words());
        }
    }

    @Override
    public ListedState convert(String word) {
        int index = words().indexOf(word);
        if (index < 0) {
            throw new TypeConversionException("must be " + String.join(" or ", words()) + ", was \"" + word + "\"");
        }
        return ListedState.values()[index];
    }

    private static List<String> words() {
        return Arrays.stream(ListedState.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
