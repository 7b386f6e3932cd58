package org.attn4j.cli.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attn4j.testkit.contract.Violation;

/**
 * Violations with one reason. Messages that differ in numbers only, such as an element's index, have the same reason.
 *
 * @param message that of the first violation
 * @param rules the rules that are violated, in the order of the checks
 * @param checks the number of checks that fail for this reason
 * @param cases where the violations were found; empty if no violation has a location
 */
public record FailureReason(String message, List<String> rules, int checks, List<String> cases) {

    /** A number on its own; that of a name such as {@code conv1} is part of the reason. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])-?(\\d+(\\.\\d+)?(E-?\\d+)?|NaN|Infinity)(?![\\w])");

    /** The result of one check. */
    public record Result(String check, List<Violation> violations) {}

    /** All reasons, in the order of their first violations. */
    public static List<FailureReason> of(List<Result> results) {
        Map<String, List<Result>> byReason = new LinkedHashMap<>();
        for (Result result : results) {
            for (Violation violation : result.violations()) {
                byReason.computeIfAbsent(
                                NUMBER.matcher(violation.message()).replaceAll("0"), reason -> new ArrayList<>())
                        .add(new Result(result.check(), List.of(violation)));
            }
        }
        return byReason.values().stream().map(FailureReason::joined).toList();
    }

    private static FailureReason joined(List<Result> single) {
        Set<String> rules = new LinkedHashSet<>();
        Set<String> checks = new LinkedHashSet<>();
        Set<String> cases = new LinkedHashSet<>();
        for (Result result : single) {
            Violation violation = result.violations().get(0);
            rules.add(violation.rule());
            checks.add(result.check());
            if (!violation.where().isEmpty()) {
                cases.add(violation.where());
            }
        }
        String message = single.get(0).violations().get(0).message();
        return new FailureReason(message, List.copyOf(rules), checks.size(), List.copyOf(cases));
    }
}
