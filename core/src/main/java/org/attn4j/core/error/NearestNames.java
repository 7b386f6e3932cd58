package org.attn4j.core.error;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Suggests known names that are similar to a wrong one. The distance is the number of letters to insert, delete,
 * replace or swap with their neighbour; case, hyphens and underscores are ignored.
 */
public final class NearestNames {

    private static final int MOST = 3;

    private NearestNames() {}

    /**
     * The nearest names: at most three, all at the same distance, which is at most a third of the wrong name's length
     * (or 1).
     *
     * @return sorted; empty if no name is near
     */
    public static List<String> of(String wrong, Collection<String> known) {
        int allowed = Math.max(1, wrong.length() / 3);
        int nearest = known.stream()
                .mapToInt(name -> distance(plain(wrong), plain(name)))
                .min()
                .orElse(Integer.MAX_VALUE);
        if (nearest > allowed) {
            return List.of();
        }
        return known.stream()
                .distinct()
                .filter(name -> distance(plain(wrong), plain(name)) == nearest)
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** The question {@code did you mean "eca" or "eca2"?}; empty if no name is near. */
    public static String question(String wrong, Collection<String> known) {
        List<String> near =
                of(wrong, known).stream().map(name -> '"' + name + '"').toList();
        if (near.isEmpty()) {
            return "";
        }
        int last = near.size() - 1;
        String before = near.subList(0, last).stream().collect(Collectors.joining(", "));
        return "did you mean " + (before.isEmpty() ? "" : before + " or ") + near.get(last) + "?";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /** The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one step. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
